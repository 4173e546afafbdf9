using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Where a client's credentials come from. Called for every attempt, so an implementation caches what is costly.</summary>
public interface ICredentialsProvider
{
    /// <summary>Gets the credentials to sign with; null to send the request unsigned.</summary>
    /// <exception cref="CredentialsException">None can be had; the message says what was tried, and holds no secret.</exception>
    ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken);
}
