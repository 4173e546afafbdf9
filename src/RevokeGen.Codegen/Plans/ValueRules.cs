namespace RevokeGen.Codegen.Plans;

/// <summary>All that has to hold for a value, down to its items.</summary>
/// <param name="Own">What the value itself must keep, in the order in which it is checked.</param>
/// <param name="Item">What a list's items or a map's values must keep; null when nothing.</param>
/// <param name="Key">What a map's keys must keep; null when nothing.</param>
/// <param name="IsMap">Whether the value is a map.</param>
/// <param name="HasValidation">Whether the value is a structure or union with rules of its own.</param>
internal sealed record ValueRules(EquatableArray<ConstraintPlan> Own, ValueRules? Item, ValueRules? Key, bool IsMap, bool HasValidation);
