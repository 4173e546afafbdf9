using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Retries;

/// <summary>The attempts of one call: what the last answer said, whether to go on, and how long to wait. Kept in one place, never copied.</summary>
internal struct RetrySession(RetryPolicy policy)
{
    private TimeSpan? _askedFor;
    private DateTimeOffset? _serviceTime;
    private int _cost;

    /// <summary>The number of the current attempt, from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>The time in the current attempt's signature.</summary>
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>How long to wait before the current attempt; zero for the first.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Waits until an attempt may be sent; at once in the standard mode.</summary>
    public readonly Task AdmitAsync(CancellationToken cancellationToken) => policy.Limiter?.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Begins an attempt and says which time to sign with.</summary>
    public DateTimeOffset Begin()
    {
        _askedFor = null;
        _serviceTime = null;
        return SignedAt = policy.Clock.UtcNow;
    }

    /// <summary>Notes what the head of an answer that reports an error says.</summary>
    public void Refused(HttpResponseMessage response)
    {
        _askedFor = RetryAfter.Find(response, policy.Time);
        _serviceTime = response.Headers.Date;
    }

    /// <summary>Notes that the call succeeded: what its last retry took from the stock comes back.</summary>
    public readonly void Succeeded()
    {
        policy.Limiter?.Note(isThrottled: false);
        policy.Quota.GiveBack(_cost == 0 ? RetryPolicy.FirstTryReward : _cost);
    }

    /// <summary>Decides whether the request is sent once more; if so, <see cref="WaitAsync"/> comes next.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="body">The request's body where it is a stream, which may be there only once.</param>
    /// <param name="cancellationToken">Whether the caller still waits.</param>
    public bool TryPlanRetry(Exception failure, RequestStream? body, CancellationToken cancellationToken)
    {
        var errorClass = cancellationToken.IsCancellationRequested ? ErrorClass.Permanent : Classify(failure);
        if (failure is ServiceException or MalformedResponseException or HttpRequestException or IOException or CallTimeoutException)
            policy.Limiter?.Note(errorClass is ErrorClass.Throttling);
        if (errorClass is ErrorClass.Permanent || body is { CanRepeat: false } || Attempt >= policy.MaxAttempts)
            return false;
        var isThrottling = errorClass is ErrorClass.Throttling;
        var cost = isThrottling ? RetryPolicy.ThrottlingCost : RetryPolicy.TransientCost;
        if (!policy.Quota.TryTake(cost))
            return false;
        _cost = cost;
        Delay = policy.DelayAfter(Attempt, isThrottling, _askedFor);
        Attempt++;
        return true;
    }

    public readonly Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Delay, policy.Time, cancellationToken);

    private readonly ErrorClass Classify(Exception failure) => failure switch
    {
        ServiceException { IsThrottling: true } => ErrorClass.Throttling,
        ServiceException { IsRetryable: true } => ErrorClass.Retryable,
        ServiceException refusal => IsClockSkew(refusal) ? ErrorClass.Retryable : ErrorClass.Permanent,
        HttpRequestException transport => TransportFailure.Classify(transport.HttpRequestError),
        IOException or MalformedResponseException { InnerException: HttpIOException } => ErrorClass.Retryable,

        CallTimeoutException { IsAttempt: true } => ErrorClass.Retryable,

        // How HttpClient says that its own time-out passed.
        OperationCanceledException { InnerException: TimeoutException } => ErrorClass.Retryable,
        _ => ErrorClass.Permanent,
    };

    private readonly bool IsClockSkew(ServiceException refusal) =>
        ErrorClassifier.MayBeClockSkew(refusal.Code) && _serviceTime is { } serviceTime && policy.Clock.Correct(serviceTime, SignedAt);
}
