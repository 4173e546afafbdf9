using System.Globalization;

namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON number, kept as it is written.</summary>
internal sealed class NumberNode(TextSpot spot, string raw) : SpecNode(spot)
{
    public string Raw { get; } = raw;

    /// <summary>The number as an integer, however it is written (<c>1.5e2</c> is 150); null when it is none or does not fit.</summary>
    public long? Integer
    {
        get
        {
            if (long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                return value;
            if (!decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number))
                return null;
            return number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
        }
    }
}
