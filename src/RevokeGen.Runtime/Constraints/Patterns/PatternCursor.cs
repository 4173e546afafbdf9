using System;
using System.Globalization;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A place in the text of a pattern.</summary>
internal sealed class PatternCursor(string source)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position >= source.Length;

    /// <summary>The next character; NUL at the end, so check <see cref="IsAtEnd"/> where a NUL would matter.</summary>
    public char Next => PeekAt(0);

    public char PeekAt(int offset) => Position + offset < source.Length ? source[Position + offset] : '\0';

    public bool StartsWith(string text) => string.CompareOrdinal(source, Position, text, 0, text.Length) == 0;

    public bool TryTake(string text)
    {
        if (!StartsWith(text))
            return false;
        Position += text.Length;
        return true;
    }

    public bool TryTake(char character)
    {
        if (IsAtEnd || Next != character)
            return false;
        Position++;
        return true;
    }

    public char Take() => IsAtEnd ? throw Error("it ends too early") : source[Position++];

    /// <summary>Takes one code point: a pair of surrogates counts as one.</summary>
    public int TakeCodePoint()
    {
        var first = Take();
        return char.IsHighSurrogate(first) && char.IsLowSurrogate(Next) ? char.ConvertToUtf32(first, Take()) : first;
    }

    public string TakeUntil(char end)
    {
        var close = source.IndexOf(end, Position);
        if (close < 0)
            throw Error($"'{end}' is missing");
        var text = source.Substring(Position, close - Position);
        Position = close + 1;
        return text;
    }

    /// <summary>Takes exactly so many hexadecimal digits, or none.</summary>
    public int? TryTakeHex(int digits)
    {
        if (Position + digits > source.Length || ParseHex(source.Substring(Position, digits)) is not { } value)
            return null;
        Position += digits;
        return value;
    }

    public static int? ParseHex(string digits) =>
        digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Takes decimal digits; a number that is too great becomes the greatest. Null when there are none.</summary>
    public int? TryTakeNumber()
    {
        long? number = null;
        while (Next is >= '0' and <= '9')
            number = Math.Min((number ?? 0) * 10 + (Take() - '0'), int.MaxValue);
        return (int?)number;
    }

    public void GoBackTo(int position) => Position = position;

    public PatternSyntaxException Error(string what) =>
        new(string.Format(CultureInfo.InvariantCulture, "{0}, at position {1}", what, Position));
}
