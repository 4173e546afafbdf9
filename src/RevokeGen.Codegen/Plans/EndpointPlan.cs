namespace RevokeGen.Codegen.Plans;

/// <summary>The endpoint rules of a service.</summary>
/// <param name="Parameters">The variables that the rules read, each with the runtime's parameter it comes from.</param>
/// <param name="Rules">The rules in order; the first that holds decides.</param>
internal sealed record EndpointPlan(EquatableArray<EndpointParameterPlan> Parameters, EquatableArray<EndpointRulePlan> Rules);
