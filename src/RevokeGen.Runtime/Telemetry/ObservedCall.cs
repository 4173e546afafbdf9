using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>A call that somebody looks at: its span with one below for each attempt, what is measured of it, and what is logged.</summary>
internal sealed class ObservedCall : IDisposable
{
    private readonly ServiceTelemetry _telemetry;
    private readonly ILogger? _logger;
    private readonly OperationInfo _operation;
    private readonly TimeProvider _time;
    private readonly long _begun;
    private readonly Activity? _span;
    private Activity? _attemptSpan;
    private int _attempts;
    private Uri? _url;
    private string? _error;

    public ObservedCall(ServiceTelemetry telemetry, ILogger? logger, OperationInfo operation, string? region, TimeProvider time)
    {
        _telemetry = telemetry;
        _logger = logger;
        _operation = operation;
        _time = time;
        _begun = time.GetTimestamp();
        _span = CallSpan.Start(telemetry.Source, operation, region);
    }

    private long ElapsedMilliseconds => (long)_time.GetElapsedTime(_begun).TotalMilliseconds;

    public void BeginAttempt(int number, Uri url)
    {
        _attempts = number;
        _url = url;

        // There is one still where the service sent the request on to another region.
        _attemptSpan?.Dispose();
        _attemptSpan = CallSpan.StartAttempt(_telemetry.Source, _operation, number, url);
        if (_logger is not null && _logger.IsEnabled(LogLevel.Debug))
            _logger.AttemptBegun(_operation.Name, number, url.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Notes what the head of an answer says.</summary>
    public void Answered(HttpResponseMessage answer)
    {
        CallSpan.Answer(_attemptSpan, answer);
        CallSpan.Answer(_span, answer);
    }

    /// <summary>Ends an attempt that another one follows.</summary>
    public void Retry(Exception failure, TimeSpan delay)
    {
        EndAttempt(failure);
        if (_logger is not null && _logger.IsEnabled(LogLevel.Information))
            _logger.AttemptRepeated(_operation.Name, _attempts, (long)delay.TotalMilliseconds, Failure.Reason(failure));
    }

    /// <summary>Ends a call that was answered with success, which may not be so for all entries of a batch.</summary>
    public void Succeed(object answer)
    {
        if (answer is IPartialFailures { HasFailures: true } partial)
        {
            _error = Failure.PartialType;
            CallSpan.Fail(_span, _error);
            if (_logger is not null && _logger.IsEnabled(LogLevel.Warning))
                _logger.CallPartlyFailed(_operation.Name, _attempts, ElapsedMilliseconds, Failure.Reasons(partial.GetFailures()));
        }
        else if (_logger is not null && _logger.IsEnabled(LogLevel.Debug))
        {
            _logger.CallSucceeded(_operation.Name, _attempts, ElapsedMilliseconds);
        }
    }

    /// <summary>Ends a call that came to nothing.</summary>
    public void Fail(Exception failure, CancellationToken caller)
    {
        EndAttempt(failure);
        _error = Failure.Type(failure);
        CallSpan.Fail(_span, failure);
        if (_logger is null)
            return;
        if (caller.IsCancellationRequested && failure is OperationCanceledException)
            _logger.CallCancelled(_operation.Name, _attempts, ElapsedMilliseconds);
        else
            _logger.CallFailed(_operation.Name, _attempts, ElapsedMilliseconds, Failure.Reason(failure));
    }

    /// <summary>Ends the spans, and measures.</summary>
    public void Dispose()
    {
        _attemptSpan?.Dispose();
        CallSpan.Server(_span, _url);
        _span?.Dispose();
        var tags = new TagList
        {
            { TelemetryNames.RpcSystem, TelemetryNames.AwsApi },
            { TelemetryNames.RpcService, _operation.Service.ServiceId },
            { TelemetryNames.RpcMethod, _operation.Name },
        };
        if (_url is not null)
            tags.Add(TelemetryNames.ServerAddress, _url.Host);
        if (_error is not null)
            tags.Add(TelemetryNames.ErrorType, _error);
        _telemetry.Duration.Record(_time.GetElapsedTime(_begun).TotalSeconds, tags);
        _telemetry.Attempts.Record(_attempts, tags);
    }

    private void EndAttempt(Exception failure)
    {
        CallSpan.Fail(_attemptSpan, failure);
        _attemptSpan?.Dispose();
        _attemptSpan = null;
    }
}
