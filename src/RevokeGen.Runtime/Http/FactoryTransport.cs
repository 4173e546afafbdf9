using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>Sends each request through an <see cref="HttpClient"/> that a factory gives for it, so that a client that is kept follows what the factory does with its handlers. Called by emitted code.</summary>
public sealed class FactoryTransport : HttpMessageInvoker
{
    private readonly Func<HttpClient> _create;

    /// <summary>Creates the transport.</summary>
    /// <param name="create">Gives the client for a request, as <c>IHttpClientFactory</c> does. It is not disposed of: the factory keeps its handlers.</param>
    /// <exception cref="ArgumentNullException">There is no factory.</exception>
    public FactoryTransport(Func<HttpClient> create)
        : base(new Unreached(), disposeHandler: true)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
    }

    /// <summary>What sends requests at the end of the factory's handlers: as a client of its own does, it follows no redirect, which would carry a signature to another host, and keeps no cookies.</summary>
    /// <returns>A handler that the factory owns.</returns>
    public static HttpMessageHandler CreateHandler() => Transport.CreateHandler();

    /// <inheritdoc/>
    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _create().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private sealed class Unreached : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Requests are sent asynchronously, through the factory's clients.");
    }
}
