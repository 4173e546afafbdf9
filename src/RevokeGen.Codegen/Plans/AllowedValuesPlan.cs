namespace RevokeGen.Codegen.Plans;

/// <summary>A row of a table of allowed values (<c>revokegen.rules#allowedValues</c>).</summary>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="When">When it counts.</param>
/// <param name="Members">The members that it restricts.</param>
/// <param name="Values">The allowed values, as they travel.</param>
/// <param name="Severity">How other values are reported.</param>
/// <param name="Documentation">What is allowed.</param>
internal sealed record AllowedValuesPlan(
    string Name,
    RuleExpressionPlan When,
    EquatableArray<AllowedMemberPlan> Members,
    EquatableArray<string> Values,
    RuleSeverity Severity,
    string Documentation);
