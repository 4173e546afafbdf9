using System;
using System.Globalization;

namespace RevokeGen.Runtime.Configuration;

/// <summary>A setting's text, with where it was found.</summary>
/// <param name="Source">The variable, property or option, for messages.</param>
/// <param name="Value">The text.</param>
internal sealed record Setting(string Source, string Value)
{
    /// <summary>Reads a number of 1 or more.</summary>
    public int Count() => Number is { } count and >= 1 ? count : throw Error("a whole number of 1 or more");

    /// <summary>Reads a number of bytes.</summary>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="largest">The largest that is allowed.</param>
    public int Size(int least, int largest) =>
        Number is { } size && size >= least && size <= largest ? size : throw Error(string.Create(CultureInfo.InvariantCulture, $"a whole number of bytes from {least} to {largest}"));

    /// <summary>Reads true or false.</summary>
    public bool Flag() => bool.TryParse(Value, out var flag) ? flag : throw Error("true or false");

    /// <summary>Reads a retry mode. The oldest of AWS's clients is not remade here; who asks for it gets the one that took its place.</summary>
    public RetryMode RetryMode() => Value.ToLowerInvariant() switch
    {
        "standard" or "legacy" => Runtime.RetryMode.Standard,
        "adaptive" => Runtime.RetryMode.Adaptive,
        _ => throw Error("standard, adaptive or legacy"),
    };

    /// <summary>Reads the name of an enum's member, in any case.</summary>
    /// <param name="expected">The names, for the message.</param>
    public T Choice<T>(string expected)
        where T : struct, Enum =>
        Enum.TryParse<T>(Value, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(Value[0]) ? choice : throw Error(expected);

    private int? Number => int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Says what the setting must be. The text itself stays out: it may be a secret that was put in the wrong place.</summary>
    public ConfigurationException Error(string expected) => new($"{Source} must be {expected}.");
}
