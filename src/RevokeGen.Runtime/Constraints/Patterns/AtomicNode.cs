namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A part that keeps its first match: Java's <c>(?&gt;...)</c> and possessive quantifiers.</summary>
internal sealed record AtomicNode(PatternNode Part) : PatternNode;
