using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Http;

/// <summary>Sends a client's bearer token (RFC 6750) with its requests.</summary>
internal sealed class BearerAuth(ServiceInfo service, AuthSettings settings)
{
    /// <summary>Marks a request that was given a token.</summary>
    public static readonly HttpRequestOptionsKey<bool> Sent = new("RevokeGen.BearerToken");

    private readonly DefaultToken? _default = settings.Token is null ? settings.Default(service) : null;

    /// <summary>Adds the token of the moment; nothing when its provider gives none, and where an operation needs none.</summary>
    /// <exception cref="CredentialsException">No token can be had.</exception>
    /// <exception cref="ConfigurationException">The request would show the token to whoever listens.</exception>
    public async ValueTask AddAsync(HttpRequestMessage message, Uri url, OperationAuth auth, CancellationToken cancellationToken)
    {
        if (await TokenAsync(url, auth, cancellationToken).ConfigureAwait(false) is not { } token)
            return;
        if (url.Scheme != Uri.UriSchemeHttps && !IsLoopback(url))
            throw new ConfigurationException($"A bearer token is only sent over https, or to this machine itself, and the endpoint is {url.GetLeftPart(UriPartial.Authority)}.");
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Value);
        message.Options.Set(Sent, true);
    }

    private async ValueTask<BearerToken?> TokenAsync(Uri url, OperationAuth auth, CancellationToken cancellationToken)
    {
        try
        {
            return settings.Token is { } given
                ? await given.GetTokenAsync(cancellationToken).ConfigureAwait(false)
                : await _default!.GetAsync(url, cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception) when (auth == OperationAuth.Optional && !exception.IsFinal)
        {
            return null;
        }
    }

    // A name is not looked up: what it stands for may change between the check and the request.
    private static bool IsLoopback(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var number) && IPAddress.IsLoopback(number));
}
