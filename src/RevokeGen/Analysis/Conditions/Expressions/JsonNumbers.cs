using System.Globalization;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Reads the digits of JSON numbers.</summary>
internal static class JsonNumbers
{
    /// <summary>The number; null where it is beyond every type, which some frameworks take for infinite and others for an error.</summary>
    public static KnownNumber? Read(string digits)
    {
        if (decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return new KnownNumber(exact);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new KnownNumber(number) : null;
    }
}
