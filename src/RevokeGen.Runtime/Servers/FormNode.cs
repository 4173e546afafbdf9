using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Runtime.Servers;

/// <summary>What stands below one name of a form.</summary>
internal sealed class FormNode
{
    private readonly OrderedDictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    /// <summary>The value; null when there is only more below.</summary>
    public string? Value { get; set; }

    /// <summary>The names below, in the order they came.</summary>
    public IReadOnlyList<KeyValuePair<string, FormNode>> Children => _children.ToArray();

    /// <summary>What is numbered below, in the order of the numbers.</summary>
    public IReadOnlyList<KeyValuePair<string, FormNode>> Items => [.. _children.Select(static child => (Number(child.Key), child)).Where(static pair => pair.Item1 >= 0).OrderBy(static pair => pair.Item1).Select(static pair => pair.child)];

    public FormNode? Find(string name) => _children.GetValueOrDefault(name);

    /// <summary>Finds a name below, or adds it.</summary>
    public FormNode Take(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children.Add(name, child = new());
        return child;
    }

    private static int Number(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
