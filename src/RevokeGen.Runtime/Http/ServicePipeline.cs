using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Http;

/// <summary>One client's way of sending requests: validate, serialize, compress, resolve the endpoint, then sign, send and read, with retries.</summary>
/// <typeparam name="TProtocol">The service's protocol.</typeparam>
public sealed class ServicePipeline<TProtocol> : IDisposable
    where TProtocol : struct, IProtocol
{
    private readonly CallPipeline _calls;

    /// <summary>Creates the pipeline.</summary>
    /// <param name="service">The service's fixed facts.</param>
    /// <param name="options">The client's settings; null for all defaults.</param>
    /// <param name="transport">What sends requests, such as an <see cref="HttpClient"/>; never disposed here. Null for one of the pipeline's own.</param>
    /// <exception cref="ConfigurationException">A setting in the options, the environment or the profile cannot be used.</exception>
    public ServicePipeline(ServiceInfo service, ClientOptions? options, HttpMessageInvoker? transport)
        : this(CallPipeline.Create(service, options, transport))
    {
    }

    internal ServicePipeline(ServiceInfo service, ClientSettings settings, HttpMessageInvoker? transport, Func<double> jitter)
        : this(new CallPipeline(service, settings, transport, jitter))
    {
    }

    private ServicePipeline(CallPipeline calls) => _calls = calls;

    /// <summary>The client's clock.</summary>
    public TimeProvider TimeProvider => _calls.Time;

    /// <summary>The stock of retries, for tests.</summary>
    internal RetryQuota Quota => _calls.Quota;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <exception cref="InvalidRequestException">The request breaks the spec's rules, and the client checks them; or its stream lacks what it is needed for.</exception>
    /// <exception cref="ConfigurationException">A setting that only this call needs, of the region or of compression, cannot be used or is missing; a bearer token would go out over plain http; or the given transport followed a redirect.</exception>
    /// <exception cref="Endpoints.EndpointException">The service's endpoint rules refuse the client's settings.</exception>
    /// <exception cref="Credentials.CredentialsException">No credentials, or no token, can be had.</exception>
    /// <exception cref="ServiceException">The service refused the request, or redirected it, which is never followed.</exception>
    /// <exception cref="MalformedResponseException">The answer cannot be read, or is longer than <see cref="ClientOptions.MaxResponseBytes"/>.</exception>
    /// <exception cref="HttpRequestException">The transport failed, and so did the retries.</exception>
    /// <exception cref="CallTimeoutException">The call, or its last attempt, took longer than the client's settings allow.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the timeout of an <see cref="HttpClient"/> passed, which is then the inner exception.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public Task<TResponse> SendAsync<TOperation, TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class =>
        _calls.SendAsync(ProtocolCodec<TProtocol, TOperation, TRequest, TResponse>.Instance, request, cancellationToken);

    /// <summary>Signs the request of one call in its URL, for somebody else to send; nothing is sent here. What a call throws before it sends is thrown here too.</summary>
    /// <param name="call">Makes one call on the pipeline that it is given, which ends once the request is signed.</param>
    /// <param name="expiresIn">How long the URL is good for, from 1 second to 7 days, in whole seconds; less where the credentials end before.</param>
    /// <param name="headers">Further headers to sign, which the sender must send; null for none.</param>
    /// <param name="cancellationToken">Stops the look-up of credentials.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is too short or too long.</exception>
    /// <exception cref="ArgumentException">A header is none, or the request has it already.</exception>
    /// <exception cref="InvalidOperationException">No call was made, or more than one.</exception>
    /// <exception cref="Credentials.CredentialsException">No credentials can be had, they are anonymous, or they end within a second.</exception>
    /// <exception cref="NotSupportedException">The request is not signed, or its signature would cover a stream.</exception>
    public Task<PresignedRequest> PresignAsync(
        Func<ServicePipeline<TProtocol>, Task> call, TimeSpan expiresIn, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Presigning(expiresIn, headers, cancellationToken).MakeAsync(presigning => call(new(_calls.With(presigning))));
    }

    /// <summary>Releases the signing key, and the transport if it is the pipeline's own.</summary>
    public void Dispose() => _calls.Dispose();
}
