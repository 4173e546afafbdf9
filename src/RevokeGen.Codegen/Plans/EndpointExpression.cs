namespace RevokeGen.Codegen.Plans;

/// <summary>An expression of an endpoint rule.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Text">The literal, or the C# name of the variable, property or function.</param>
/// <param name="Arguments">What it is done to.</param>
internal sealed record EndpointExpression(EndpointOperator Operator, string Text, EquatableArray<EndpointExpression> Arguments);
