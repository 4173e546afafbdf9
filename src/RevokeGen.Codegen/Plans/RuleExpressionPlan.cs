namespace RevokeGen.Codegen.Plans;

/// <summary>An expression of a rule.</summary>
/// <param name="Text">The JMESPath text, as the model writes it.</param>
/// <param name="Reads">The paths of members that it reads; it is judged when no rule is broken on them.</param>
/// <param name="Compiled">What it is in C#.</param>
internal sealed record RuleExpressionPlan(string Text, EquatableArray<string> Reads, ConditionPlan Compiled);
