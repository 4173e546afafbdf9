using System;
using System.Collections.Generic;
using System.IO;
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
using RevokeGen.Runtime.Telemetry;

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
    private readonly Func<string> _newToken;
    private readonly RequestFactory _factory;
    private readonly RequestSigner _signer;
    private readonly Transport _transport;
    private readonly int _maxResponseBytes;
    private readonly RetryPolicy _retries;
    private readonly TimeLimits _limits;
    private readonly CallObserver _observer;
    private Presigning? _presigning;
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
        _targets = new(service, settings.Endpoint, settings.Auth);
        _newToken = settings.NewIdempotencyToken;
        _factory = new(service, settings);
        _service = service;
        _signer = new(service, settings);
        _transport = new(transport, settings.ResponseLimits.Head);
        _maxResponseBytes = settings.ResponseLimits.Body;
        TimeProvider = settings.Time;
        _retries = new(settings.MaxAttempts, settings.Time, new SigningClock(settings.Time), jitter)
        {
            Limiter = settings.RetryMode is RetryMode.Adaptive ? new(settings.Time) : null,
        };
        _limits = settings.Limits;
        _observer = new(service, settings);
    }

    /// <summary>The client's clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The stock of retries, for tests.</summary>
    internal RetryQuota Quota => _retries.Quota;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <exception cref="InvalidRequestException">The request breaks the spec's rules, and the client checks them; or its stream lacks what it is needed for.</exception>
    /// <exception cref="ConfigurationException">A setting that only this call needs, of the region or of compression, cannot be used or is missing; a bearer token would go out over plain http; or the given transport followed a redirect.</exception>
    /// <exception cref="EndpointException">The service's endpoint rules refuse the client's settings.</exception>
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
        (_limits.Call is null && _observer.IsIdle) || _presigning is not null
            ? CallAsync<TOperation, TRequest, TResponse>(request, null, cancellationToken)
            : WatchAsync<TOperation, TRequest, TResponse>(request, cancellationToken);

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
        return new Presigning(expiresIn, headers, cancellationToken).MakeAsync(presigning => call(With(presigning)));
    }

    /// <summary>Releases the signing key, and the transport if it is the pipeline's own.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signer.Dispose();
        _transport.Dispose();
    }

    // Apart from the call, so that one without a limit that nobody looks at does not pay for it.
    private async Task<TResponse> WatchAsync<TOperation, TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        using var limit = TimeLimit.Start(_limits.Call, isAttempt: false, _retries.Time, cancellationToken);
        using var call = _observer.Begin(TOperation.Info);
        try
        {
            var response = await CallAsync<TOperation, TRequest, TResponse>(request, call, limit?.Token ?? cancellationToken).ConfigureAwait(false);
            call?.Succeed();
            return response;
        }
        catch (Exception exception)
        {
            var timeout = limit?.Explain(exception);
            call?.Fail(timeout ?? exception, cancellationToken);
            if (timeout is null)
                throw;
            throw timeout;
        }
    }

    private async Task<TResponse> CallAsync<TOperation, TRequest, TResponse>(TRequest request, ObservedCall? call, CancellationToken cancellationToken)
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
        var isCompressed = _presigning is null && _compressor.Compress(TOperation.Info, body);
        var account = _service.UsesAccountId ? await _signer.AccountIdAsync(TOperation.Info, cancellationToken).ConfigureAwait(false) : null;
        var target = _targets.Of<TOperation, TRequest, TResponse>(request, body.Written, isCompressed, account);
        if (_presigning is not null)
        {
            await _signer.PresignAsync(_presigning, target, TOperation.Info, body.WrittenMemory, IsForm, _retries.Clock.UtcNow).ConfigureAwait(false);
            throw new PresignedException();
        }

        var stream = TOperation.StreamOf(request) is { } given
            ? await RequestStream.OpenAsync(TOperation.Info, given, target, TOperation.ChecksumAlgorithm(request), cancellationToken).ConfigureAwait(false)
            : null;
        var isRedirected = false;
        var invocation = InvocationIds.Next();
        var session = new RetrySession(_retries);
        while (true)
        {
            await session.AdmitAsync(cancellationToken).ConfigureAwait(false);
            call?.BeginAttempt(session.Attempt, target.Url);
            using var limit = TimeLimit.Start(_limits.Attempt, isAttempt: true, _retries.Time, cancellationToken);
            var token = limit?.Token ?? cancellationToken;
            try
            {
                using var message = _factory.Create(target, body, stream, invocation, session.Attempt);
                await _signer.SignAsync(message, target, TOperation.Info.Auth, body.WrittenMemory, stream, session.Begin(), token).ConfigureAwait(false);
                var answer = await _transport.SendAsync(message, token).ConfigureAwait(false);
                call?.Answered(answer);
                FollowedRedirect.Refuse(message, target, answer);
                if (!answer.IsSuccessStatusCode)
                {
                    session.Refused(answer);
                    if (!isRedirected && stream is not { CanRepeat: false } && BucketRegion.Find(answer, target) is { } region)
                    {
                        answer.Dispose();
                        target = _targets.Of<TOperation, TRequest, TResponse>(request, body.Written, isCompressed, account, region);
                        if (stream is not null)
                            stream = await stream.ReopenAsync(TOperation.Info, target, TOperation.ChecksumAlgorithm(request), token).ConfigureAwait(false);
                        isRedirected = true;
                        continue;
                    }
                }

                var response = await ReadAsync<TOperation, TRequest, TResponse>(answer, token).ConfigureAwait(false);
                session.Succeeded();
                return response;
            }
            catch (OperationCanceledException exception) when (limit?.Explain(exception) is { } timeout)
            {
                if (!session.TryPlanRetry(timeout, stream, cancellationToken))
                    throw timeout;
                call?.Retry(timeout, session.Delay);
            }
            catch (Exception exception) when (session.TryPlanRetry(exception, stream, cancellationToken))
            {
                // The same request goes out again once the wait is over.
                call?.Retry(exception, session.Delay);
            }

            await session.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // A form can stand in the query as well, so that a URL is all that it takes.
    private static bool IsForm => TProtocol.ContentType == AwsQuery.ContentType;

    private ServicePipeline<TProtocol> With(Presigning presigning)
    {
        var copy = (ServicePipeline<TProtocol>)MemberwiseClone();
        copy._presigning = presigning;
        return copy;
    }

    private static ClientSettings Settings(ServiceInfo service, ClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new ClientOptions();
        return ClientSettings.Resolve(options, service.ServiceId, options.Host);
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

    // The answer is released with the body, which is at once unless the caller reads it.
    private async ValueTask<TResponse> ReadAsync<TOperation, TRequest, TResponse>(
        HttpResponseMessage answer, CancellationToken cancellationToken)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        using var body = new PooledBuffer();
        var isHandedOn = false;
        try
        {
            Stream? stream = null;
            var hasBody = HasBody(answer, TOperation.Info.Method);
            if (hasBody && answer.IsSuccessStatusCode && TOperation.Info.ResponseBody is BodyFormat.Stream)
                stream = await ResponseStream.OpenAsync(TOperation.Info, answer, cancellationToken).ConfigureAwait(false);
            else if (hasBody)
                await ResponseBody.ReadAsync(TOperation.Info, answer, body, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            var metadata = new ResponseMetadata(RequestIds.Find<TProtocol>(answer, body.Written), (int)answer.StatusCode) { Headers = new(answer), Body = stream };
            var response = Read<TOperation, TRequest, TResponse>(answer, body.Written, metadata);
            isHandedOn = stream is not null;
            return response;
        }
        finally
        {
            if (!isHandedOn)
                answer.Dispose();
        }
    }

    private static TResponse Read<TOperation, TRequest, TResponse>(HttpResponseMessage answer, ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        if (!answer.IsSuccessStatusCode)
            throw TProtocol.ReadError<TOperation, TRequest, TResponse>(body, answer, metadata);
        try
        {
            return TProtocol.ReadResponse<TOperation, TRequest, TResponse>(body, metadata);
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
