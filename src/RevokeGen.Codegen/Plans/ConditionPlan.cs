namespace RevokeGen.Codegen.Plans;

/// <summary>A compiled condition.</summary>
/// <param name="Root">The C# type of the value it is about, which is never null.</param>
/// <param name="Test">A boolean; the condition holds when it is true and nothing in it failed.</param>
internal sealed record ConditionPlan(TypePlan Root, ExpressionPlan Test);
