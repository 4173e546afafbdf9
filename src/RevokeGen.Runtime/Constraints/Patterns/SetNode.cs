namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>One code point of a set.</summary>
internal sealed record SetNode(CodePointSet Set) : PatternNode;
