namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A part of a pattern that was read.</summary>
internal abstract record PatternNode
{
    /// <summary>Whether the part never takes a character, so that repeating it changes nothing.</summary>
    public virtual bool IsZeroWidth => false;
}
