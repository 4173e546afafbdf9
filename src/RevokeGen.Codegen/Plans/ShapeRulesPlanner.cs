using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides the rules of a structure or union beyond those of its members.</summary>
internal sealed class ShapeRulesPlanner(RuleConditionPlanner conditions, AllowedValuesPlanner allowedValues, CautionPlanner cautions)
{
    /// <summary>Whether a value can break such a rule at run time.</summary>
    public static bool IsEnforced(Shape shape) =>
        RuleConditionPlanner.HasConditions(shape.Traits)
        || (shape.Traits.Find(TraitIds.AllowedValues) is ArrayNode rows && rows.Items.Any(static row => AllowedValuesPlanner.SeverityOf(row) == RuleSeverity.Error));

    /// <param name="shape">The structure or union.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="properties">The C# properties of its members, in the model's order.</param>
    public ShapeRules Plan(Shape shape, TypePlan type, IReadOnlyList<string> properties) =>
        new(conditions.Of(shape, type), allowedValues.Plan(shape, type, properties), cautions.Of(shape, type));
}
