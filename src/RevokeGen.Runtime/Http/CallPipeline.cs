using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Retries;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Signing;
using RevokeGen.Runtime.Telemetry;

namespace RevokeGen.Runtime.Http;

/// <summary>The calls of one client. Its code is the same for all operations of all services, so that it is compiled once, and can come compiled.</summary>
internal sealed class CallPipeline : IDisposable
{
    private readonly bool _validates;
    private readonly RequestCompressor _compressor;
    private readonly RequestTargets _targets;
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

    public CallPipeline(ServiceInfo service, ClientSettings settings, HttpMessageInvoker? transport, Func<double> jitter)
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
        _retries = new(settings.MaxAttempts, settings.Time, new SigningClock(settings.Time), jitter)
        {
            Limiter = settings.RetryMode is RetryMode.Adaptive ? new(settings.Time) : null,
        };
        _limits = settings.Limits;
        _observer = new(service, settings);
    }

    /// <summary>The client's clock.</summary>
    public TimeProvider Time => _retries.Time;

    /// <summary>The stock of retries.</summary>
    public RetryQuota Quota => _retries.Quota;

    /// <exception cref="ConfigurationException">A setting in the options, the environment or the profile cannot be used.</exception>
    public static CallPipeline Create(ServiceInfo service, ClientOptions? options, HttpMessageInvoker? transport)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new ClientOptions();
        return new(service, ClientSettings.Resolve(options, service.ServiceId, options.Host), transport, Random.Shared.NextDouble);
    }

    /// <summary>Sends a request and reads the answer.</summary>
    public Task<TResponse> SendAsync<TRequest, TResponse>(TypedCodec<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class =>
        (_limits.Call is null && _observer.IsIdle) || _presigning is not null
            ? CallAsync(operation, request, null, cancellationToken)
            : WatchAsync(operation, request, cancellationToken);

    /// <summary>The same pipeline, with calls that end once their request is signed.</summary>
    public CallPipeline With(Presigning presigning)
    {
        var copy = (CallPipeline)MemberwiseClone();
        copy._presigning = presigning;
        return copy;
    }

    /// <summary>Releases the signing key, and the transport if it is the pipeline's own.</summary>
    public void Dispose()
    {
        _disposed = true;
        _signer.Dispose();
        _transport.Dispose();
    }

    // Apart from the call, so that one without a limit that nobody looks at does not pay for it.
    private async Task<TResponse> WatchAsync<TRequest, TResponse>(TypedCodec<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        using var limit = TimeLimit.Start(_limits.Call, isAttempt: false, _retries.Time, cancellationToken);
        using var call = _observer.Begin(operation.Info);
        try
        {
            var response = await CallAsync(operation, request, call, limit?.Token ?? cancellationToken).ConfigureAwait(false);
            call?.Succeed(response);
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

    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        TypedCodec<TRequest, TResponse> operation, TRequest request, ObservedCall? call, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new PooledBuffer();
        request = operation.Write(request, _newToken, _validates, body);
        var isCompressed = _presigning is null && _compressor.Compress(operation.Info, body);
        var account = _service.UsesAccountId ? await _signer.AccountIdAsync(operation.Info, cancellationToken).ConfigureAwait(false) : null;
        var target = _targets.Of(operation, request, body.Written, isCompressed, account);
        if (_presigning is not null)
        {
            await _signer.PresignAsync(_presigning, target, operation.Info, body.WrittenMemory, operation.IsForm, _retries.Clock.UtcNow).ConfigureAwait(false);
            throw new PresignedException();
        }

        var stream = operation.Info.IsBound && operation.PayloadOf(request) is { Stream: { } given, ChecksumAlgorithm: var checksum }
            ? await RequestStream.OpenAsync(operation.Info, given, target, checksum, cancellationToken).ConfigureAwait(false)
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
                await _signer.SignAsync(message, target, operation.Info.Auth, body.WrittenMemory, stream, session.Begin(), token).ConfigureAwait(false);
                var answer = await _transport.SendAsync(message, token).ConfigureAwait(false);
                call?.Answered(answer);
                FollowedRedirect.Refuse(message, target, answer);
                if (!answer.IsSuccessStatusCode)
                {
                    session.Refused(answer);
                    if (!isRedirected && stream is not { CanRepeat: false } && BucketRegion.Find(answer, target) is { } region)
                    {
                        answer.Dispose();
                        target = _targets.Of(operation, request, body.Written, isCompressed, account, region);
                        if (stream is not null)
                            stream = await stream.ReopenAsync(operation.Info, target, operation.PayloadOf(request).ChecksumAlgorithm, token).ConfigureAwait(false);
                        isRedirected = true;
                        continue;
                    }
                }

                var response = await ReadAsync(operation, answer, token).ConfigureAwait(false);
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

    // The answer is released with the body, which is at once unless the caller reads it.
    private async ValueTask<TResponse> ReadAsync<TRequest, TResponse>(
        TypedCodec<TRequest, TResponse> operation, HttpResponseMessage answer, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        using var body = new PooledBuffer();
        var isHandedOn = false;
        try
        {
            Stream? stream = null;
            var hasBody = HasBody(answer, operation.Info.Method);
            if (hasBody && answer.IsSuccessStatusCode && operation.Info.ResponseBody is BodyFormat.Stream)
                stream = await ResponseStream.OpenAsync(operation.Info, answer, cancellationToken).ConfigureAwait(false);
            else if (hasBody)
                await ResponseBody.ReadAsync(operation.Info, answer, body, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            var metadata = new ResponseMetadata(RequestIds.Find(operation, answer, body.Written), (int)answer.StatusCode) { Headers = new(answer), Body = stream };
            var response = Read(operation, answer, body.Written, metadata);
            isHandedOn = stream is not null;
            return response;
        }
        finally
        {
            if (!isHandedOn)
                answer.Dispose();
        }
    }

    private static TResponse Read<TRequest, TResponse>(
        TypedCodec<TRequest, TResponse> operation, HttpResponseMessage answer, ReadOnlySpan<byte> body, ResponseMetadata metadata)
        where TRequest : class
        where TResponse : class
    {
        try
        {
            return operation.Read(answer, body, metadata);
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
