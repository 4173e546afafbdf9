using System;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Numbers as the protocols write them: invariant, the shortest text that reads back equal, and three names for what is no number.</summary>
internal static class NumberText
{
    /// <summary>The most bytes a number takes.</summary>
    public const int MaxLength = 32;

    // Reading takes longer than the text does; nothing that is a number needs as many digits.
    private const int LongestBigInteger = 10_000;

    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static int Format(long value, Span<byte> target)
    {
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    public static int Format(float value, Span<byte> target)
    {
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    public static int Format(double value, Span<byte> target)
    {
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, long min, long max, out long value) =>
        Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length && value >= min && value <= max;

    /// <remarks>What is too great for the type is refused, not taken for infinite.</remarks>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        if (!TryParseName(text, out var named))
            return float.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
        value = (float)named;
        return true;
    }

    /// <remarks>What is too great for the type is refused, not taken for infinite.</remarks>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        TryParseName(text, out value)
        || (double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    public static bool TryParse(ReadOnlySpan<byte> text, out BigInteger value)
    {
        value = default;
        return text.Length <= LongestBigInteger
            && BigInteger.TryParse(Encoding.Latin1.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out BigDecimal value) => BigDecimal.TryParse(Encoding.Latin1.GetString(text), out value);

    private static bool TryParseName(ReadOnlySpan<byte> text, out double value)
    {
        value = text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : 0;
        return value != 0;
    }
}
