namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A place in the value.</summary>
internal sealed record AnchorNode(Anchor Anchor) : PatternNode
{
    public override bool IsZeroWidth => true;
}
