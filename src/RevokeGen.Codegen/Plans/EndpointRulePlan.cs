namespace RevokeGen.Codegen.Plans;

/// <summary>A rule of an endpoint rule set: conditions, then one of further rules, an endpoint or an error.</summary>
/// <param name="Conditions">What must hold, in order.</param>
/// <param name="Rules">Further rules; empty unless the rule is a tree.</param>
/// <param name="Url">The endpoint's address; null unless the rule gives one.</param>
/// <param name="SigningRegion">The signature's region; null for the client's own.</param>
/// <param name="SigningName">The signature's service; null for the service's own.</param>
/// <param name="Error">The message; null unless the rule is an error.</param>
internal sealed record EndpointRulePlan(
    EquatableArray<EndpointCondition> Conditions,
    EquatableArray<EndpointRulePlan> Rules,
    EndpointExpression? Url,
    EndpointExpression? SigningRegion,
    EndpointExpression? SigningName,
    EndpointExpression? Error);
