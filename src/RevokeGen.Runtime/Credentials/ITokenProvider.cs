using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Where a client's bearer token comes from. Called for every attempt, so an implementation caches what is costly.</summary>
public interface ITokenProvider
{
    /// <summary>Gets the token to send; null to send the request without one.</summary>
    /// <exception cref="CredentialsException">None can be had; the message says what was tried, and holds no secret.</exception>
    ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken);
}
