namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>What <c>(?i)</c>, <c>(?s)</c> and <c>(?m)</c> switch on.</summary>
internal readonly record struct PatternFlags(bool IgnoreCase, bool DotAll, bool Multiline)
{
    public PatternFlags With(char flag, bool on) => flag switch
    {
        'i' => this with { IgnoreCase = on },
        's' => this with { DotAll = on },
        'm' => this with { Multiline = on },
        _ => throw new PatternSyntaxException($"the flag '{flag}' is not supported"),
    };

    /// <summary>Adds the other case of ASCII letters when case is ignored, as Java does; ECMA 262 has no inline flags.</summary>
    public CodePointSet Apply(CodePointSet set)
    {
        if (!IgnoreCase)
            return set;
        var folded = set;
        for (int upper = 'A', lower = 'a'; upper <= 'Z'; upper++, lower++)
        {
            if (set.MaskAt(upper) != 0)
                folded = folded.Union(CodePointSet.Range(lower, lower));
            if (set.MaskAt(lower) != 0)
                folded = folded.Union(CodePointSet.Range(upper, upper));
        }

        return folded;
    }
}
