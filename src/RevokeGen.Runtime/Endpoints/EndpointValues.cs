using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>Values that endpoint rules may ask for by name: of a client's own options, or of one request.</summary>
public sealed class EndpointValues
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly List<KeyValuePair<string, object>> _values = [];
    private readonly NamedSettings? _settings;

    /// <summary>No values as yet.</summary>
    public EndpointValues()
    {
    }

    /// <summary>No values of options as yet; what is null comes from an application's settings by the option's name.</summary>
    internal EndpointValues(NamedSettings? settings) => _settings = settings;

    /// <summary>Gives a text; null gives none.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    /// <param name="value">The text.</param>
    /// <param name="option">The option that it is the value of; the compiler fills it in.</param>
    public void Add(string name, string? value, [CallerArgumentExpression(nameof(value))] string option = "") =>
        AddValue(name, value ?? _settings?.Find(option)?.Value);

    /// <summary>Gives true or false; null gives neither.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    /// <param name="value">True or false.</param>
    /// <param name="option">The option that it is the value of; the compiler fills it in.</param>
    /// <exception cref="ConfigurationException">The setting that stands for the option is neither.</exception>
    public void Add(string name, bool? value, [CallerArgumentExpression(nameof(value))] string option = "") =>
        AddValue(name, (value ?? _settings?.Find(option)?.Flag()) switch { true => True, false => False, null => null });

    /// <summary>Gives a list of texts; null gives none, and nulls in it are left out.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    /// <param name="value">The texts.</param>
    /// <param name="option">The option that they are the value of; the compiler fills it in.</param>
    public void Add(string name, IReadOnlyList<string?>? value, [CallerArgumentExpression(nameof(value))] string option = "") =>
        AddValue(name, value is null ? _settings?.FindAll(option) : value.Contains(null) ? value.OfType<string>().ToArray() : value);

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
