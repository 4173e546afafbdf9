namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Reads what follows a backslash and means the same inside and outside a class.</summary>
internal static class EscapeReader
{
    /// <summary>Reads a set such as <c>\d</c> or <c>\p{L}</c>; null, with nothing taken, when the escape is no set.</summary>
    public static CodePointSet? TryReadSet(PatternCursor cursor)
    {
        var set = cursor.Next switch
        {
            'd' => StandardSets.Digits,
            'D' => StandardSets.Digits.Complement(),
            'w' => StandardSets.Word,
            'W' => StandardSets.Word.Complement(),
            's' => StandardSets.Space,
            'S' => StandardSets.Space.Complement(),
            'h' => StandardSets.HorizontalSpace,
            'H' => StandardSets.HorizontalSpace.Complement(),
            _ => null,
        };
        if (set is not null)
            cursor.Take();
        else if (cursor.TryTake('p'))
            set = ReadProperty(cursor);
        else if (cursor.TryTake('P'))
            set = ReadProperty(cursor).Complement();
        return set;
    }

    /// <summary>Reads the code point that an escape stands for.</summary>
    public static int ReadCodePoint(PatternCursor cursor)
    {
        var escape = cursor.TakeCodePoint();
        return escape switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'a' => '\a',
            'e' => 0x1B,
            'c' when cursor.Next is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => cursor.Take() & 0x1F,
            'x' when cursor.TryTake('{') => ReadBraced(cursor),
            'x' => cursor.TryTakeHex(2) ?? throw cursor.Error(@"\x needs two hexadecimal digits"),
            'u' when cursor.TryTake('{') => ReadBraced(cursor),
            'u' => ReadUtf16(cursor),
            '0' => ReadOctal(cursor),
            >= '1' and <= '9' => throw cursor.Error("a back reference cannot stand here"),
            (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => throw cursor.Error($@"\{(char)escape} is not an escape"),
            _ => escape,
        };
    }

    private static int ReadBraced(PatternCursor cursor) => PatternCursor.ParseHex(cursor.TakeUntil('}')) is { } value and <= CodePointSet.Last
        ? value
        : throw cursor.Error("the braces must hold the hexadecimal digits of a code point");

    private static int ReadUtf16(PatternCursor cursor)
    {
        var first = cursor.TryTakeHex(4) ?? throw cursor.Error(@"\u needs four hexadecimal digits");
        var afterFirst = cursor.Position;
        if (char.IsHighSurrogate((char)first) && cursor.TryTake(@"\u"))
        {
            if (cursor.TryTakeHex(4) is { } second && char.IsLowSurrogate((char)second))
                return char.ConvertToUtf32((char)first, (char)second);
            cursor.GoBackTo(afterFirst);
        }

        return first;
    }

    // Two digits at most, as in legacy ECMA 262 and, for what fits one byte, Java.
    private static int ReadOctal(PatternCursor cursor)
    {
        var value = 0;
        for (var digits = 0; digits < 2 && cursor.Next is >= '0' and <= '7'; digits++)
            value = value * 8 + (cursor.Take() - '0');
        return value;
    }

    private static CodePointSet ReadProperty(PatternCursor cursor)
    {
        var name = cursor.TryTake('{') ? cursor.TakeUntil('}') : cursor.Take().ToString();
        return UnicodeProperties.Find(name) ?? throw cursor.Error($@"\p{{{name}}} is not a known property");
    }
}
