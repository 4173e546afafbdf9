using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// A bearer token that is had from elsewhere and kept until five minutes before it expires; one without an end is kept for good. One fetch runs at a time: while the old
/// token is good, callers go on with it and a fetch that fails is tried again after half a minute; once it is not, all wait for the same fetch.
/// </summary>
public sealed class RefreshedToken : ITokenProvider
{
    private const string Source = "Token";

    private readonly CredentialsCache<BearerToken> _cache;

    /// <summary>Creates the provider.</summary>
    /// <param name="fetch">Gets a token. The cancellation ends it after three minutes, and not with a caller that gives up.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="ArgumentNullException">There is nothing to get tokens with.</exception>
    public RefreshedToken(Func<CancellationToken, Task<BearerToken>> fetch, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        _cache = new(
            Source,
            time ?? TimeProvider.System,
            async cancellationToken => await fetch(cancellationToken).ConfigureAwait(false) ?? throw CredentialsFailure.Final($"{Source}: what gets tokens gave none."));
    }

    /// <inheritdoc/>
    public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);
}
