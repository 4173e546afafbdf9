using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace RevokeGen.Testing;

/// <summary>Headers in the order they came. A plain dictionary promises no order.</summary>
internal sealed class HeaderCollection : IReadOnlyDictionary<string, string>
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public IEnumerable<string> Keys => _headers.Select(static header => header.Key);

    public IEnumerable<string> Values => _headers.Select(static header => header.Value);

    public int Count => _headers.Count;

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no header {key}.");

    public void Add(string name, string value)
    {
        var index = Find(name);
        if (index < 0)
            _headers.Add(new(name, value));
        else
            _headers[index] = new(_headers[index].Key, $"{_headers[index].Value},{value}");
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = Find(key);
        value = index < 0 ? null : _headers[index].Value;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string name) => _headers.FindIndex(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
