namespace RevokeGen.Codegen.Plans;

/// <summary>A condition that has to be true of a value (<c>smithy.contracts#conditions</c>).</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Expression">What has to be true.</param>
/// <param name="Documentation">What has to hold, in words; may be empty.</param>
internal sealed record RuleConditionPlan(string Name, RuleExpressionPlan Expression, string Documentation);
