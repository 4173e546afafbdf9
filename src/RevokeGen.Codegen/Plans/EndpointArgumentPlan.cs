namespace RevokeGen.Codegen.Plans;

/// <summary>What an operation's request gives the endpoint rules.</summary>
/// <param name="Name">The parameter's name in the rules.</param>
/// <param name="Fixed">The value, where it is the same for all requests.</param>
/// <param name="Value">The value as an expression on the request otherwise.</param>
internal sealed record EndpointArgumentPlan(string Name, EndpointExpression? Fixed, ExpressionPlan? Value);
