namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>The sets that have a short name in ECMA 262, with the members that ECMA 262 gives them.</summary>
internal static class StandardSets
{
    public static CodePointSet Digits { get; } = CodePointSet.Range('0', '9');

    public static CodePointSet Word { get; } = CodePointSet.Ranges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    public static CodePointSet LineEnds { get; } = CodePointSet.Ranges('\n', '\n', '\r', '\r', 0x2028, 0x2029);

    public static CodePointSet NotLineEnds { get; } = LineEnds.Complement();

    /// <summary>WhiteSpace and LineTerminator of ECMA 262: Unicode's spaces and the byte order mark.</summary>
    public static CodePointSet Space { get; } = CodePointSet.Ranges(
        0x09, 0x0D, ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    /// <summary>Unicode's White_Space property.</summary>
    public static CodePointSet WhiteSpace { get; } = CodePointSet.Ranges(
        0x09, 0x0D, ' ', ' ', 0x85, 0x85, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000);

    /// <summary>Java's <c>\h</c>.</summary>
    public static CodePointSet HorizontalSpace { get; } = CodePointSet.Ranges(
        '\t', '\t', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x180E, 0x180E, 0x2000, 0x200A, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000);
}
