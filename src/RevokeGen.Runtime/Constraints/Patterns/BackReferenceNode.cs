namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>The text of a group once more; nothing when the group has none.</summary>
internal sealed record BackReferenceNode(int Number) : PatternNode;
