using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Retries;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>One client's way of sending requests: validate, serialize, compress, resolve the endpoint, then sign, send and read, with retries.</summary>
/// <typeparam name="TProtocol">The service's protocol.</typeparam>
public sealed class ServicePipeline<TProtocol> : IDisposable
    where TProtocol : struct, IProtocol
{
    private readonly bool _validates;
    private readonly RequestCompressor _compressor;
    private readonly RequestTargets<TProtocol> _targets;
    private readonly ServiceInfo _service;
    private readonly string? _region;
    private readonly Func<string> _newToken;
    private readonly RequestFactory _factory;
    private readonly RequestSigner _signer;
    private readonly Transport _transport;
    private readonly RetryPolicy _retries;
    private volatile bool _disposed;

    /// <summary>Creates the pipeline.</summary>
    /// <param name="service">The service's fixed facts.</param>
    /// <param name="options">The client's settings; null for all defaults.</param>
    /// <param name="transport">What sends requests, such as an <see cref="HttpClient"/>; never disposed here. Null for one of the pipeline's own.</param>
    /// <exception cref="ConfigurationException">A setting in the options, the environment or the profile cannot be used.</exception>
    public ServicePipeline(ServiceInfo service, ClientOptions? options, HttpMessageInvoker? transport)
        : this(service, Settings(service, options), transport, Random.Shared.NextDouble)
    {
    }

    internal ServicePipeline(ServiceInfo service, ClientSettings settings, HttpMessageInvoker? transport, Func<double> jitter)
    {
        _validates = settings.ValidateRequests;
        _compressor = new(settings.Compression);
        _targets = new(service, settings.Endpoint);
        _newToken = settings.NewIdempotencyToken;
        _factory = new(service, settings.MaxAttempts);
        _service = service;
        _region = settings.Endpoint.Region;
        _signer = new(settings);
        _transport = new(transport);
        _retries = new(settings.MaxAttempts, settings.Time, new SigningClock(settings.Time), jitter);
    }

    /// <summary>The stock of retries, for tests.</summary>
    internal RetryQuota Quota => _retries.Quota;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <exception cref="InvalidRequestException">The request breaks the spec's rules, and the client checks them.</exception>
    /// <exception cref="ConfigurationException">A setting that only this call needs, of the region or of compression, cannot be used or is missing.</exception>
    /// <exception cref="EndpointException">The service's endpoint rules refuse the client's settings.</exception>
    /// <exception cref="Credentials.CredentialsException">No credentials can be had.</exception>
    /// <exception cref="ServiceException">The service refused the request.</exception>
    /// <exception cref="MalformedResponseException">The answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">The transport failed, and so did the retries.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public async Task<TResponse> SendAsync<TOperation, TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        request = TOperation.Complete(request, _newToken);
        if (_validates)
            Validate<TOperation, TRequest, TResponse>(request);
        using var body = new PooledBuffer();
        TProtocol.WriteBody<TOperation, TRequest, TResponse>(body, request);
        var isCompressed = _compressor.Compress(TOperation.Info, body);
        var account = _service.UsesAccountId ? await _signer.AccountIdAsync(TOperation.Info.Auth, cancellationToken).ConfigureAwait(false) : null;
        var target = _targets.Of<TOperation, TRequest, TResponse>(request, body.Written, isCompressed, account);
        var isRedirected = false;
        var invocation = InvocationIds.Next();
        var session = new RetrySession(_retries);
        while (true)
        {
            try
            {
                using var message = _factory.Create(target, body, invocation, session.Attempt);
                await _signer.SignAsync(message, target, TOperation.Info.Auth, body.WrittenMemory, session.Begin(), cancellationToken).ConfigureAwait(false);
                using var answer = await _transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
                if (!answer.IsSuccessStatusCode)
                {
                    session.Refused(answer);
                    if (!isRedirected && BucketRegion.Find(answer, target, _region) is { } region)
                    {
                        target = _targets.Of<TOperation, TRequest, TResponse>(request, body.Written, isCompressed, account, region);
                        isRedirected = true;
                        continue;
                    }
                }

                var response = await ReadAsync<TOperation, TRequest, TResponse>(answer, cancellationToken).ConfigureAwait(false);
                session.Succeeded();
                return response;
            }
            catch (Exception exception) when (session.TryPlanRetry(exception, cancellationToken))
            {
                // The same request goes out again once the wait is over.
            }

            await session.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Releases the signing key, and the transport if it is the pipeline's own.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signer.Dispose();
        _transport.Dispose();
    }

    private static ClientSettings Settings(ServiceInfo service, ClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(service);
        return ClientSettings.Resolve(options ?? new ClientOptions(), service.ServiceId, ProcessEnvironment.Instance);
    }

    private static void Validate<TOperation, TRequest, TResponse>(TRequest request)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var validator = default(Validator);
        TOperation.Validate(ref validator, request);
        if (validator.Violations is { Count: > 0 } violations)
            throw new InvalidRequestException(TOperation.Info.Name, violations);
    }

    private static async ValueTask<TResponse> ReadAsync<TOperation, TRequest, TResponse>(
        HttpResponseMessage answer, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        using var body = new PooledBuffer();
        if (HasBody(answer, TOperation.Info.Method))
            await ResponseBody.ReadAsync(answer, body, cancellationToken).ConfigureAwait(false);
        var metadata = new ResponseMetadata(RequestIds.Find<TProtocol>(answer, body.Written), (int)answer.StatusCode) { Headers = new(answer) };
        if (!answer.IsSuccessStatusCode)
            throw TProtocol.ReadError<TOperation, TRequest, TResponse>(body.Written, answer, metadata);
        try
        {
            return TProtocol.ReadResponse<TOperation, TRequest, TResponse>(body.Written, metadata);
        }
        catch (ShapeFormatException exception)
        {
            throw new MalformedResponseException("The service's answer cannot be read", metadata, exception);
        }
    }

    // These answers may name the length of a body that they do not have.
    private static bool HasBody(HttpResponseMessage answer, HttpMethod method) =>
        method != HttpMethod.Head && answer.StatusCode is not (HttpStatusCode.NotModified or HttpStatusCode.NoContent);
}
