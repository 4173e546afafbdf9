namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Reads what follows the opening bracket of a character class.</summary>
internal static class ClassReader
{
    private const int MaxDepth = 50;

    public static CodePointSet Read(PatternCursor cursor, PatternFlags flags) => Read(cursor, flags, 0);

    private static CodePointSet Read(PatternCursor cursor, PatternFlags flags, int depth)
    {
        if (depth > MaxDepth)
            throw cursor.Error("classes are nested too deeply");
        var isNegated = cursor.TryTake('^');
        var set = CodePointSet.Empty;
        while (!cursor.TryTake(']'))
        {
            if (cursor.IsAtEnd)
                throw cursor.Error("the closing bracket of a class is missing");
            // Java's intersection, and ECMA 262's with the v flag. A lone && is two ampersands.
            if (cursor.TryTake("&&["))
                set = flags.Apply(set).Intersect(Read(cursor, flags, depth + 1));
            else
                set = set.Union(ReadItem(cursor));
        }

        set = flags.Apply(set);
        return isNegated ? set.Complement() : set;
    }

    private static CodePointSet ReadItem(PatternCursor cursor)
    {
        if (TryReadSet(cursor) is { } set)
            return set;
        var first = ReadCodePoint(cursor);
        if (cursor.Next != '-' || cursor.PeekAt(1) == ']')
            return CodePointSet.Of(first);
        var dash = cursor.Position;
        cursor.Take();
        // A set cannot end a range: the dash is itself, as legacy ECMA 262 and Java read it.
        if (TryReadSet(cursor) is { } second)
            return second.Union(CodePointSet.Of(first)).Union(CodePointSet.Of('-'));
        var last = ReadCodePoint(cursor);
        if (last >= first)
            return CodePointSet.Range(first, last);
        cursor.GoBackTo(dash);
        throw cursor.Error("a range of a class ends before it begins");
    }

    private static CodePointSet? TryReadSet(PatternCursor cursor)
    {
        if (cursor.Next != '\\')
            return null;
        var backslash = cursor.Position;
        cursor.Take();
        if (EscapeReader.TryReadSet(cursor) is not { } set)
        {
            cursor.GoBackTo(backslash);
            return null;
        }

        if (cursor.Next != '-' || cursor.PeekAt(1) is ']' or '\0')
            return set;
        cursor.Take();
        return set.Union(CodePointSet.Of('-'));
    }

    private static int ReadCodePoint(PatternCursor cursor)
    {
        if (!cursor.TryTake('\\'))
            return cursor.TakeCodePoint();
        return cursor.TryTake('b') ? '\b' : EscapeReader.ReadCodePoint(cursor);
    }
}
