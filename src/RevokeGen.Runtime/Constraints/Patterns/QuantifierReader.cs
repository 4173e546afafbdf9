namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Reads what says how often a part comes.</summary>
internal static class QuantifierReader
{
    /// <summary>Reads one quantifier; null, with nothing taken, when none follows.</summary>
    public static PatternNode? TryRead(PatternCursor cursor, PatternNode part)
    {
        if (TryReadBounds(cursor) is not (var min, var max))
            return null;
        var isLazy = cursor.TryTake('?');
        var isPossessive = !isLazy && cursor.TryTake('+');
        if (max < min)
            throw cursor.Error("a quantifier's greatest count is below its least");
        // Being somewhere twice is being there once. ECMA 262 allows no count after an anchor; Java and some models do.
        if (part.IsZeroWidth)
            return min == 0 ? SequenceNode.Empty : part;
        var repeated = new RepeatNode(part, min, max, isLazy);
        return isPossessive && !(part is SetNode && min == max) ? new AtomicNode(repeated) : repeated;
    }

    /// <summary>Whether a count in braces begins here.</summary>
    public static bool CountFollows(PatternCursor cursor)
    {
        var start = cursor.Position;
        var follows = cursor.Next == '{' && TryReadBounds(cursor) is not null;
        cursor.GoBackTo(start);
        return follows;
    }

    private static (int Min, int Max)? TryReadBounds(PatternCursor cursor)
    {
        if (cursor.TryTake('*'))
            return (0, int.MaxValue);
        if (cursor.TryTake('+'))
            return (1, int.MaxValue);
        if (cursor.TryTake('?'))
            return (0, 1);
        var start = cursor.Position;
        if (cursor.TryTake('{') && cursor.TryTakeNumber() is { } min)
        {
            var max = cursor.TryTake(',') ? cursor.TryTakeNumber() ?? int.MaxValue : min;
            if (cursor.TryTake('}'))
                return (min, max);
        }

        // A brace that begins no count is itself, as legacy ECMA 262 reads it.
        cursor.GoBackTo(start);
        return null;
    }
}
