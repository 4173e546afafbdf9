namespace RevokeGen.Codegen.Plans;

/// <summary>One constraint on one value.</summary>
/// <param name="Kind">The trait.</param>
/// <param name="Min">The least length or value as invariant text; null for none.</param>
/// <param name="Max">The greatest length or value as invariant text; null for none.</param>
/// <param name="Pattern">The pattern; null when the constraint is no pattern.</param>
internal sealed record ConstraintPlan(ConstraintKind Kind, string? Min = null, string? Max = null, PatternPlan? Pattern = null);
