namespace RevokeGen.Runtime.Endpoints;

/// <summary>The client's side of endpoint resolution: the rules' built-in parameters.</summary>
/// <param name="Region"><c>AWS::Region</c>; null when none is known.</param>
/// <param name="UseFips"><c>AWS::UseFIPS</c>.</param>
/// <param name="UseDualStack"><c>AWS::UseDualStack</c>.</param>
/// <param name="Endpoint"><c>SDK::Endpoint</c>, the address set by the caller; null when none is.</param>
public sealed record EndpointParameters(string? Region, bool UseFips, bool UseDualStack, string? Endpoint);
