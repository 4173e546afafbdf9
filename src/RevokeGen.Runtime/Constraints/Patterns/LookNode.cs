namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A look ahead or behind.</summary>
internal sealed record LookNode(PatternNode Part, bool IsBehind, bool IsNegative) : PatternNode
{
    public override bool IsZeroWidth => true;
}
