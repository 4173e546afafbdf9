namespace RevokeGen.Codegen.Plans;

/// <summary>A parameter of endpoint rules.</summary>
/// <param name="Local">The C# variable.</param>
/// <param name="Source">The property of the runtime's parameters.</param>
internal sealed record EndpointParameterPlan(string Local, string Source);
