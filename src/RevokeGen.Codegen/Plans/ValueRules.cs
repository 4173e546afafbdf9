namespace RevokeGen.Codegen.Plans;

/// <summary>All that has to hold for a value, down to its items.</summary>
/// <param name="Own">What the value itself must keep, in the order in which it is checked.</param>
/// <param name="Conditions">What must be true of the value when it keeps all of these; a structure's own conditions are with the structure.</param>
/// <param name="Item">What a list's items or a map's values must keep, which is at least that none is null where one could be; null when nothing.</param>
/// <param name="Key">What a map's keys must keep; null when nothing.</param>
/// <param name="IsMap">Whether the value is a map.</param>
/// <param name="HasValidation">Whether the value is a structure or union with rules of its own.</param>
internal sealed record ValueRules(
    EquatableArray<ConstraintPlan> Own,
    EquatableArray<RuleConditionPlan> Conditions,
    ValueRules? Item,
    ValueRules? Key,
    bool IsMap,
    bool HasValidation)
{
    /// <summary>Of what a list or map that is not sparse holds: nothing but that it is there.</summary>
    public static ValueRules NotNull { get; } = new([], [], null, null, false, false);

    /// <summary>Whether there is anything to check once the value is known to be there and to keep its own constraints.</summary>
    public bool HasInner => Conditions.Count > 0 || HasValidation || Item is not null || Key is not null;
}
