using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Runtime.Http;

/// <summary>One client's way of sending requests: validate, serialize, resolve the endpoint, then sign, send and read, with retries.</summary>
/// <typeparam name="TProtocol">The service's protocol.</typeparam>
public sealed class ServicePipeline<TProtocol> : IDisposable
    where TProtocol : struct, IProtocol
{
    /// <summary>Creates the pipeline.</summary>
    /// <param name="service">The service's fixed facts.</param>
    /// <param name="options">The client's settings; null for all defaults.</param>
    /// <param name="transport">What sends requests, such as an <see cref="HttpClient"/>; never disposed here. Null for one of the pipeline's own.</param>
    public ServicePipeline(ServiceInfo service, ClientOptions? options, HttpMessageInvoker? transport)
    {
    }

    /// <summary>Sends a request and reads the answer.</summary>
    public Task<TResponse> SendAsync<TOperation, TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => Task.FromException<TResponse>(new InvalidOperationException());

    /// <summary>Releases the transport if it is the pipeline's own.</summary>
    public void Dispose()
    {
    }
}
