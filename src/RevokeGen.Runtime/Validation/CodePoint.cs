using System;
using System.Globalization;

namespace RevokeGen.Runtime;

/// <summary>How emitted validators read code points; a lone surrogate is one.</summary>
public static class CodePoint
{
    /// <summary>The code point at an index.</summary>
    /// <param name="value">The text.</param>
    /// <param name="index">An index in UTF-16 units, where a code point begins.</param>
    public static int At(string value, int index)
    {
        ArgumentNullException.ThrowIfNull(value);
        var unit = value[index];
        return char.IsHighSurrogate(unit) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
            ? char.ConvertToUtf32(unit, value[index + 1])
            : unit;
    }

    /// <summary>How many UTF-16 units a code point takes.</summary>
    public static int Length(int codePoint) => codePoint > char.MaxValue ? 2 : 1;

    /// <summary>Whether a code point is in one of some general categories.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <param name="categories">A bit for each category, at the number that <see cref="UnicodeCategory"/> gives it.</param>
    public static bool IsIn(int codePoint, int categories) => (1 << (int)CharUnicodeInfo.GetUnicodeCategory(codePoint) & categories) != 0;
}
