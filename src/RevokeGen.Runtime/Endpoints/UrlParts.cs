namespace RevokeGen.Runtime.Endpoints;

/// <summary>An address, taken apart for endpoint rules.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Authority">The host, and the port where the address names one.</param>
/// <param name="Path">The path; empty for none.</param>
/// <param name="NormalizedPath">The path with a slash at both ends.</param>
/// <param name="IsIp">Whether the host is a number and no name.</param>
public sealed record UrlParts(string Scheme, string Authority, string Path, string NormalizedPath, bool IsIp);
