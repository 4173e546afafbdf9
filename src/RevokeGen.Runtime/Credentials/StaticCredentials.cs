using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Credentials given in code.</summary>
public sealed class StaticCredentials : ICredentialsProvider
{
    private readonly AwsCredentials _credentials;

    /// <summary>Creates the provider.</summary>
    /// <param name="credentials">The credentials to sign with.</param>
    /// <exception cref="ArgumentNullException">The credentials are null.</exception>
    public StaticCredentials(AwsCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <summary>Creates the provider.</summary>
    /// <param name="accessKeyId">The access key id.</param>
    /// <param name="secretAccessKey">The secret key.</param>
    /// <param name="sessionToken">The token of temporary credentials; null for long-term ones.</param>
    /// <exception cref="ArgumentException">An access key id or secret key is null or empty.</exception>
    public StaticCredentials(string accessKeyId, string secretAccessKey, string? sessionToken = null)
        : this(new AwsCredentials(accessKeyId, secretAccessKey, sessionToken))
    {
    }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => new(_credentials);
}
