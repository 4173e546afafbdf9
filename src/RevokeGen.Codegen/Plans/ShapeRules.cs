namespace RevokeGen.Codegen.Plans;

/// <summary>The rules of a structure or union beyond those of its members.</summary>
/// <param name="Conditions">Conditions, in the model's order.</param>
/// <param name="AllowedValues">Rows of allowed values, errors first, then warnings, then information.</param>
/// <param name="Cautions">Cautions, in the model's order.</param>
internal sealed record ShapeRules(EquatableArray<RuleConditionPlan> Conditions, EquatableArray<AllowedValuesPlan> AllowedValues, EquatableArray<CautionPlan> Cautions)
{
    public static ShapeRules None { get; } = new([], [], []);

    /// <summary>The rows that are enforced at run time.</summary>
    public IEnumerable<AllowedValuesPlan> EnforcedRows => AllowedValues.Where(static row => row.Severity == RuleSeverity.Error);

    /// <summary>Whether a value can break one of them at run time.</summary>
    public bool IsEnforced => Conditions.Count > 0 || EnforcedRows.Any();
}
