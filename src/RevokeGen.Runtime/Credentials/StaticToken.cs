using System;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>A bearer token given in code.</summary>
public sealed class StaticToken : ITokenProvider
{
    private readonly BearerToken _token;

    /// <summary>Creates the provider.</summary>
    /// <param name="token">The token to send.</param>
    /// <exception cref="ArgumentNullException">The token is null.</exception>
    public StaticToken(BearerToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        _token = token;
    }

    /// <summary>Creates the provider.</summary>
    /// <param name="token">The token to send.</param>
    /// <exception cref="ArgumentException">It is no token.</exception>
    public StaticToken(string token)
        : this(new BearerToken(token))
    {
    }

    /// <inheritdoc/>
    public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => new(_token);
}
