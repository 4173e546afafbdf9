namespace RevokeGen.Codegen.Plans;

/// <summary>A variable of endpoint rules.</summary>
/// <param name="Local">Its C# name.</param>
/// <param name="Type">Its type.</param>
internal sealed record EndpointVariable(string Local, EndpointType Type);
