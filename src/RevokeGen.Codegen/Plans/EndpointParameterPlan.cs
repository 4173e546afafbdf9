namespace RevokeGen.Codegen.Plans;

/// <summary>A parameter of endpoint rules.</summary>
/// <param name="Local">The C# variable.</param>
/// <param name="Source">The property of the runtime's parameters; empty for one that clients cannot set.</param>
/// <param name="IsRequired">Whether the rules rely on a value that the client may not have.</param>
/// <param name="Default">The value of a parameter that clients cannot set: <c>true</c> or <c>false</c>; otherwise empty.</param>
internal sealed record EndpointParameterPlan(string Local, string Source, bool IsRequired, string Default);
