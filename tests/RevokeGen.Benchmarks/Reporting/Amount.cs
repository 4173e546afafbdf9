using System;
using System.Globalization;

namespace RevokeGen.Benchmarks.Reporting;

/// <summary>Figures as people read them: three digits, in the unit that fits.</summary>
internal static class Amount
{
    private static readonly string[] Times = ["ns", "µs", "ms", "s"], Sizes = ["B", "KB", "MB", "GB"];

    /// <summary>A figure with its unit. A KB is 1,000 bytes.</summary>
    public static string Text(double value, Unit unit) => unit switch
    {
        Unit.Nanoseconds => Scaled(value, Times),
        Unit.Bytes => Scaled(value, Sizes),
        Unit.Count => value.ToString("0", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>How many times one figure is another.</summary>
    public static string Ratio(double ratio) => Digits(ratio) + "x";

    private static string Scaled(double value, string[] units)
    {
        var unit = 0;
        // What would be written as 1000 is one of the next unit.
        while (Math.Abs(value) >= 999.5 && unit < units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return unit == 0 && units == Sizes ? value.ToString("0 B", CultureInfo.InvariantCulture) : Digits(value) + " " + units[unit];
    }

    private static string Digits(double value) => Math.Abs(value) switch
    {
        >= 99.95 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.0995 or 0 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
