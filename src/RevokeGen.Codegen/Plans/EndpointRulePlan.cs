namespace RevokeGen.Codegen.Plans;

/// <summary>A rule of an endpoint rule set: conditions, then one of further rules, an endpoint or an error.</summary>
/// <param name="Conditions">What must hold, in order.</param>
/// <param name="Rules">Further rules; empty unless the rule is a tree.</param>
/// <param name="Outcome">The endpoint or the error; null for a tree.</param>
internal sealed record EndpointRulePlan(EquatableArray<EndpointExpression> Conditions, EquatableArray<EndpointRulePlan> Rules, EndpointExpression? Outcome);
