using System.Collections.Generic;

namespace RevokeGen.Runtime.Servers;

/// <summary>A structure, list or map of a form that is being read.</summary>
/// <param name="nodes">What is in it.</param>
/// <param name="key">The name of keys in a map.</param>
/// <param name="value">The name of values in a map.</param>
internal sealed class FormFrame(IReadOnlyList<KeyValuePair<string, FormNode>> nodes, string key = "", string value = "")
{
    private int _index = -1;

    public string Key { get; } = key;

    public string Value { get; } = value;

    public KeyValuePair<string, FormNode> Current => nodes[_index];

    public bool MoveNext() => ++_index < nodes.Count;
}
