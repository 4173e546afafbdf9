namespace RevokeGen.Testing;

/// <summary>Credentials that a local service knows, to check signatures with.</summary>
/// <param name="accessKeyId">The access key id, which requests name.</param>
/// <param name="secretAccessKey">The secret key, which requests are signed with and never hold.</param>
/// <param name="sessionToken">The token that requests must carry; null for long-term credentials, which carry none.</param>
public sealed class LocalCredentials(string accessKeyId, string secretAccessKey, string? sessionToken = null)
{
    /// <summary>Credentials that every <see cref="ServiceScript"/> knows when it is given none. They open nothing anywhere else.</summary>
    public static LocalCredentials Default { get; } = new("AKIDLOCALSERVICE", "not-a-secret-local-service-only");

    /// <summary>The access key id.</summary>
    public string AccessKeyId { get; } = accessKeyId;

    /// <summary>The secret key.</summary>
    public string SecretAccessKey { get; } = secretAccessKey;

    /// <summary>The session token; null for long-term credentials.</summary>
    public string? SessionToken { get; } = sessionToken;

    /// <summary>The access key id alone.</summary>
    public override string ToString() => AccessKeyId;
}
