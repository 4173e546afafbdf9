namespace RevokeGen.Runtime.Endpoints;

/// <summary>Where requests go and how they are signed.</summary>
/// <param name="Url">The address, without a trailing slash unless it has a path.</param>
/// <param name="SigningRegion">The region in the signature's scope, where the rules name one; null for the client's own.</param>
/// <param name="SigningName">The service name in the signature's scope, where the rules name one; null for the service's own.</param>
public sealed record ResolvedEndpoint(string Url, string? SigningRegion = null, string? SigningName = null);
