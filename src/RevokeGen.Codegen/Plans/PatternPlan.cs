namespace RevokeGen.Codegen.Plans;

/// <summary>How values are matched against a pattern.</summary>
/// <param name="Source">The pattern as the model writes it.</param>
/// <param name="Loop">The loop that is emitted; null when the runtime matches the pattern.</param>
internal sealed record PatternPlan(string Source, PatternLoop? Loop);
