using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Http;

/// <summary>What sends requests: the caller's, or one of its own that is made when first used.</summary>
internal sealed class Transport(HttpMessageInvoker? given, int maxHeaderBytes) : IDisposable
{
    // Long enough to gain from open connections, short enough to follow a change of the service's addresses.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly Lazy<HttpMessageInvoker>? _own = given is null ? new(() => Create(maxHeaderBytes)) : null;

    /// <summary>Sends a request; completes with the answer's head, its body unread.</summary>
    /// <exception cref="HttpRequestException">The transport failed.</exception>
    public async ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await Begin(request, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            // The framework lets one through when the other side resets a connection that has just been made.
            throw new HttpRequestException(HttpRequestError.ConnectionError, exception.Message, exception);
        }
    }

    /// <summary>Releases the own one; the caller's is the caller's.</summary>
    public void Dispose()
    {
        if (_own is { IsValueCreated: true })
            _own.Value.Dispose();
    }

    private Task<HttpResponseMessage> Begin(HttpRequestMessage request, CancellationToken cancellationToken) => given switch
    {
        HttpClient client => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken),
        not null => given.SendAsync(request, cancellationToken),
        null => _own!.Value.SendAsync(request, cancellationToken),
    };

    // A redirect would carry a signature to another host, and cookies would carry state between callers.
    public static SocketsHttpHandler CreateHandler(int maxHeaderBytes = ResponseLimits.DefaultHead) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = ConnectTimeout,
        MaxResponseHeadersLength = (maxHeaderBytes + 1023) / 1024,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };

    public static HttpMessageInvoker Create(int maxHeaderBytes = ResponseLimits.DefaultHead) => new(CreateHandler(maxHeaderBytes));
}
