namespace RevokeGen.Codegen.Plans;

/// <summary>The endpoint rules of a service.</summary>
/// <param name="Parameters">The variables that the rules read, each with the runtime's parameter it comes from.</param>
/// <param name="Rules">The rules in order; the first that holds decides.</param>
internal sealed record EndpointPlan(EquatableArray<EndpointParameterPlan> Parameters, EquatableArray<EndpointRulePlan> Rules)
{
    /// <summary>Whether the rules ask for the account of the credentials.</summary>
    public bool UsesAccountId => Parameters.Any(static parameter => parameter.Source == "AccountId");

    /// <summary>The parameters that options of the service's own give.</summary>
    public IEnumerable<EndpointParameterPlan> Options => Parameters.Where(static parameter => parameter.Option.Length > 0);

    /// <summary>The parameter that a request or the service's own options can give; null when there is none of that name.</summary>
    public EndpointParameterPlan? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.Source.Length == 0);
}
