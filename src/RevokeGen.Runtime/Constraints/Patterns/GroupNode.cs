namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A group whose text a back reference may ask for.</summary>
internal sealed record GroupNode(PatternNode Part, int Number) : PatternNode
{
    public override bool IsZeroWidth => Part.IsZeroWidth;
}
