using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>Values that endpoint rules may ask for by name: of a client's own options, or of one request.</summary>
public sealed class EndpointValues
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly List<KeyValuePair<string, object>> _values = [];

    /// <summary>Gives a text; null gives none.</summary>
    public void Add(string name, string? value) => AddValue(name, value);

    /// <summary>Gives true or false; null gives neither.</summary>
    public void Add(string name, bool? value) => AddValue(name, value switch { true => True, false => False, null => null });

    /// <summary>Gives a list of texts; null gives none, and nulls in it are left out.</summary>
    public void Add(string name, IReadOnlyList<string?>? value) => AddValue(name, value is null || !value.Contains(null) ? value : value.OfType<string>().ToArray());

    /// <summary>Finds the value that was given first; null when none was.</summary>
    internal object? Find(string name)
    {
        foreach (var value in _values)
        {
            if (string.Equals(value.Key, name, StringComparison.Ordinal))
                return value.Value;
        }

        return null;
    }

    private void AddValue(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (value is not null)
            _values.Add(new(name, value));
    }
}
