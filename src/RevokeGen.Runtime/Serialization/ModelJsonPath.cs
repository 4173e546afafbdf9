using System.Collections.Generic;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Where a reader stands in a document, and which names it has seen in each structure and map around that place.</summary>
internal sealed class ModelJsonPath
{
    private readonly List<PathSegment> _segments = [];
    private readonly List<HashSet<string>?> _names = [];

    public void Push()
    {
        _segments.Add(new PathSegment(null, PathSegment.Member));
        _names.Add(null);
    }

    public void Pop()
    {
        _segments.RemoveAt(_segments.Count - 1);
        _names.RemoveAt(_names.Count - 1);
    }

    /// <summary>Moves to a member of the structure, or an entry of the map, that was entered last.</summary>
    /// <returns>Whether it is the first of that name.</returns>
    public bool MoveTo(string name, int kind)
    {
        _segments[^1] = new PathSegment(name, kind);
        return (_names[^1] ??= []).Add(name);
    }

    /// <summary>Moves to the next item of the list entered last.</summary>
    public void MoveToNextItem() => _segments[^1] = new PathSegment(null, _segments[^1].Index + 1);

    public string ToString(string? member)
    {
        var path = new StringBuilder();
        foreach (var segment in _segments)
            segment.AppendTo(path);
        if (member is not null)
            new PathSegment(member, PathSegment.Member).AppendTo(path);
        return path.ToString();
    }
}
