using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>No credentials: requests are sent unsigned.</summary>
public sealed class AnonymousCredentials : ICredentialsProvider
{
    /// <summary>The one instance.</summary>
    public static AnonymousCredentials Instance { get; } = new();

    private AnonymousCredentials()
    {
    }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => default;
}
