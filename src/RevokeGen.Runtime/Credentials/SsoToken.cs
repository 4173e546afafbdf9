using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>The token of a user who has signed in, and what a new one can be had for.</summary>
internal sealed class SsoToken
{
    public required string AccessToken { get; init; }

    /// <summary>When it stops being good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>The id under which the client that signed the user in is registered.</summary>
    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>When that registration ends; null when it is not known.</summary>
    public DateTimeOffset? RegistrationExpiresAt { get; init; }

    /// <summary>Whether a new one can be asked for.</summary>
    public bool IsRefreshable(DateTimeOffset now) =>
        !string.IsNullOrEmpty(RefreshToken) && !string.IsNullOrEmpty(ClientId) && !string.IsNullOrEmpty(ClientSecret) && !(RegistrationExpiresAt <= now);

    /// <summary>The token that came for this one's refresh token.</summary>
    public SsoToken Next(string accessToken, DateTimeOffset expiresAt, string? refreshToken) => new()
    {
        AccessToken = accessToken,
        ExpiresAt = expiresAt,
        RefreshToken = string.IsNullOrEmpty(refreshToken) ? RefreshToken : refreshToken,
        ClientId = ClientId,
        ClientSecret = ClientSecret,
        RegistrationExpiresAt = RegistrationExpiresAt,
    };
}
