namespace RevokeGen.Runtime.Signing;

/// <summary>A header that the signature covers.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value as it is sent.</param>
internal sealed record SigningHeader(string Name, string Value);
