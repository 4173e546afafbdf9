namespace RevokeGen.Codegen.Plans;

/// <summary>One step of a pattern: text that must stand there, or so many code points of a set, as many as there are.</summary>
/// <param name="Text">The text; empty when the step is a set.</param>
/// <param name="Set">The set, ascending; empty when the step is text.</param>
/// <param name="Min">The least count.</param>
/// <param name="Max">The greatest count; <see cref="int.MaxValue"/> for none.</param>
/// <param name="IsInUnits">Whether going by UTF-16 units comes to the same as going by code points.</param>
internal sealed record PatternStep(string Text, EquatableArray<CodePointRange> Set, int Min, int Max, bool IsInUnits);
