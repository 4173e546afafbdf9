using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Credentials for signing. Compared by value; the secret and the token never appear in text.</summary>
public sealed record AwsCredentials : IExpiring
{
    /// <summary>Creates credentials.</summary>
    /// <param name="accessKeyId">The access key id, sent with every signed request.</param>
    /// <param name="secretAccessKey">The secret key, never sent.</param>
    /// <param name="sessionToken">The token of temporary credentials; null or empty for long-term ones.</param>
    /// <exception cref="ArgumentException">An access key id or secret key is null or empty.</exception>
    public AwsCredentials(string accessKeyId, string secretAccessKey, string? sessionToken = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessKeyId);
        ArgumentException.ThrowIfNullOrEmpty(secretAccessKey);
        AccessKeyId = accessKeyId;
        SecretAccessKey = secretAccessKey;
        SessionToken = string.IsNullOrEmpty(sessionToken) ? null : sessionToken;
    }

    /// <summary>The access key id.</summary>
    public string AccessKeyId { get; }

    /// <summary>The secret key.</summary>
    public string SecretAccessKey { get; }

    /// <summary>The token of temporary credentials; null for long-term ones.</summary>
    public string? SessionToken { get; }

    /// <summary>The account that they belong to, of twelve digits; null when it is not known. Services that have an address for each account use it.</summary>
    public string? AccountId { get; init; }

    /// <summary>When temporary credentials stop being good, in UTC; null for long-term ones, and when it is not known.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>The type's name and the access key id, without any secret.</summary>
    public override string ToString() => $"{nameof(AwsCredentials)} {{ {nameof(AccessKeyId)} = {AccessKeyId} }}";
}
