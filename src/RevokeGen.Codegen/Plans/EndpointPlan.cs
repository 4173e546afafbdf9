namespace RevokeGen.Codegen.Plans;

/// <summary>The endpoint rules of a service.</summary>
/// <param name="Parameters">The variables that the rules read, each with the runtime's parameter it comes from.</param>
/// <param name="Rules">The rules in order; the first that holds decides.</param>
/// <param name="Options">The options of the service's own that the rules ask for.</param>
internal sealed record EndpointPlan(EquatableArray<EndpointParameterPlan> Parameters, EquatableArray<EndpointRulePlan> Rules, EquatableArray<EndpointOptionPlan> Options)
{
    /// <summary>Whether the rules ask for the account of the credentials.</summary>
    public bool UsesAccountId => Parameters.Any(static parameter => parameter.Source == "AccountId");

    /// <summary>The parameter that a request or the service's own options can give; null when there is none of that name.</summary>
    public EndpointParameterPlan? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.Source.Length == 0);
}
