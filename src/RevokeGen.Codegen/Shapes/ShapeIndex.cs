using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Which shapes all files together define and apply traits to, by id, unparsed.</summary>
internal sealed class ShapeIndex
{
    private readonly Dictionary<string, List<ShapeEntry>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ShapeEntry>> _applies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _malformed = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings;

    public ShapeIndex(IReadOnlyList<SpecFile> files, List<Finding> findings)
    {
        _findings = findings;
        IsComplete = files.All(static file => file.IsReadable);
        foreach (var file in files)
        {
            foreach (var entry in file.Entries)
                Add(file, entry);
        }

        foreach (var apply in _applies.Values.Where(applies => IsMissing(new ShapeId(applies[0].Entry.Id).Shape)).SelectMany(static applies => applies))
            ReportNoMatch(apply);
    }

    /// <summary>Whether all files could be read. If not, what is missing may be in one that could not, and is not reported.</summary>
    public bool IsComplete { get; }

    /// <summary>The ids of all shapes that files define.</summary>
    public IEnumerable<string> Ids => _definitions.Keys;

    /// <summary>The type of a shape; null when there is no such shape.</summary>
    public ShapeType? TypeOf(ShapeId id) =>
        _definitions.TryGetValue(id.Value, out var entries) ? entries[0].Type
        : Prelude.Shapes.TryGetValue(id.Value, out var shape) ? shape.Type
        : null;

    /// <summary>Whether a reference to this id is to be reported: all files are known and none even tries to define the shape.</summary>
    public bool IsMissing(ShapeId id) => IsComplete && TypeOf(id) is null && !_malformed.Contains(id.Value);

    /// <summary>The definitions of a shape in the order of the files; empty for the prelude's.</summary>
    public IReadOnlyList<ShapeEntry> Definitions(ShapeId id) => _definitions.TryGetValue(id.Value, out var entries) ? entries : [];

    /// <summary>The <c>apply</c> statements on a shape and its members in the order of the files.</summary>
    public IReadOnlyList<ShapeEntry> Applies(ShapeId id) => _applies.TryGetValue(id.Value, out var entries) ? entries : [];

    /// <summary>
    /// Reports the <c>apply</c> statements on members that are not there, of shapes that were not loaded: their definitions are looked at for the name
    /// alone. What a mixin may bring, or an <c>enum</c> trait name, stays open.
    /// </summary>
    public void CheckMembersOfApplies(Func<string, bool> isLoaded)
    {
        foreach (var pair in _applies)
        {
            if (isLoaded(pair.Key) || !_definitions.ContainsKey(pair.Key))
                continue;
            var onMembers = pair.Value.FindAll(static apply => new ShapeId(apply.Entry.Id).Member is not null);
            if (onMembers.Count == 0 || MemberNames.Of(_definitions[pair.Key]) is not { } members)
                continue;
            foreach (var apply in onMembers.Where(apply => !members.Contains(new ShapeId(apply.Entry.Id).Member!)))
                ReportNoMatch(apply);
        }
    }

    public void ReportNoMatch(ShapeEntry apply)
    {
        if (IsComplete)
            _findings.Add(new(SpecRules.ApplyMatchesNothing, [apply.Entry.Id], apply.Entry.KeySpot));
    }

    private void Add(SpecFile file, SpecEntry entry)
    {
        var id = new ShapeId(entry.Id);
        var type = ShapeTypeNames.Find(entry.TypeName);
        if (!ShapeIdSyntax.IsValid(id))
            Report(entry, entry.KeySpot, "that is not the id of a shape, namespace#Name");
        else if (id.Member is not null && !entry.IsApply)
            Report(entry, entry.KeySpot, "that is the id of a member, which only an 'apply' can have");
        else if (entry.IsApply)
            AddTo(_applies, id.Shape, new(file, entry, default));
        else if (type is null)
            ReportType(file, entry);
        else
            AddTo(_definitions, id, new(file, entry, type.Value));
    }

    private void ReportType(SpecFile file, SpecEntry entry)
    {
        var body = file.ReadBody(entry, []);
        if (body is not ObjectNode)
            Report(entry, body.Spot, "it is no object");
        else if (body["type"] is not { } type)
            Report(entry, entry.KeySpot, "it has no 'type'");
        else
            Report(entry, type.Spot, type.Text is { } name ? $"there is no type '{name}'" : "its 'type' is no string");
    }

    private void Report(SpecEntry entry, TextSpot spot, string what)
    {
        _malformed.Add(entry.Id);
        _findings.Add(new(SpecRules.InvalidShape, [entry.Id, what], spot));
    }

    private static void AddTo(Dictionary<string, List<ShapeEntry>> lists, ShapeId id, ShapeEntry entry)
    {
        if (!lists.TryGetValue(id.Value, out var list))
            lists.Add(id.Value, list = []);
        list.Add(entry);
    }
}
