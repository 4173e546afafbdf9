namespace RevokeGen.Codegen.Plans;

/// <summary>A caution, which is emitted as an attribute and nowhere else (<c>revokegen.rules#cautions</c>).</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The expression or the pattern; empty for unique items.</param>
/// <param name="Severity">Warning or information.</param>
/// <param name="Documentation">What to look at.</param>
internal sealed record CautionPlan(string Name, CautionKind Kind, string Text, RuleSeverity Severity, string Documentation);
