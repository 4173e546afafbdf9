using System.Globalization;

namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON number, kept as it is written.</summary>
internal sealed class NumberNode(TextSpot spot, string raw) : SpecNode(spot)
{
    public string Raw { get; } = raw;

    /// <summary>The number as an integer; null when it is none or does not fit.</summary>
    public long? Integer => long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
