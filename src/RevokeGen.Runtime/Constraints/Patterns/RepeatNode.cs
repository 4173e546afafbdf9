namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A part again and again; <see cref="int.MaxValue"/> means without end.</summary>
internal sealed record RepeatNode(PatternNode Part, int Min, int Max, bool IsLazy) : PatternNode;
