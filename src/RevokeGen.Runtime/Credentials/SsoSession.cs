namespace RevokeGen.Runtime.Credentials;

/// <summary>Where a user has signed in.</summary>
/// <param name="StartUrl">The address of the access portal.</param>
/// <param name="Region">The region of Identity Center.</param>
/// <param name="Name">The name of the <c>sso-session</c>; null when a profile names the portal itself.</param>
internal sealed record SsoSession(string StartUrl, string Region, string? Name);
