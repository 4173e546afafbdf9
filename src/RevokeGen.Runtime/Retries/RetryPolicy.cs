using System;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Retries;

/// <summary>AWS's standard retry mode for one client, and its adaptive mode where there is a <see cref="Limiter"/>.</summary>
/// <remarks>
/// The numbers are those of the standard mode that AWS's own clients move to in 2026: shorter waits after transient failures, longer ones
/// after throttling, and a stock that a transient failure costs more of than before (14 instead of 5).
/// </remarks>
/// <param name="maxAttempts">How often a request is sent at most.</param>
/// <param name="time">The clock for waiting.</param>
/// <param name="clock">The clock for signatures, corrected when a service says it is wrong.</param>
/// <param name="jitter">Draws from 0 (inclusive) to 1 (exclusive).</param>
internal sealed class RetryPolicy(int maxAttempts, TimeProvider time, SigningClock clock, Func<double> jitter)
{
    public const int TransientCost = 14;
    public const int ThrottlingCost = 5;
    public const int FirstTryReward = 1;

    private static readonly TimeSpan TransientBase = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ThrottlingBase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    // A service may ask for a longer wait than computed, but not for any wait.
    private static readonly TimeSpan LongestExtension = TimeSpan.FromSeconds(5);

    public int MaxAttempts { get; } = maxAttempts;

    public TimeProvider Time { get; } = time;

    public SigningClock Clock { get; } = clock;

    public RetryQuota Quota { get; } = new();

    /// <summary>Slows down requests while the service throttles; null in the standard mode.</summary>
    public ClientRateLimiter? Limiter { get; init; }

    /// <summary>How long to wait before the next attempt: full jitter over a doubling delay.</summary>
    /// <param name="failedAttempts">How many attempts have failed, 1 or more.</param>
    /// <param name="isThrottling">Whether the last one failed by throttling.</param>
    /// <param name="askedFor">What the service asked for; null when it did not.</param>
    public TimeSpan DelayAfter(int failedAttempts, bool isThrottling, TimeSpan? askedFor)
    {
        var start = isThrottling ? ThrottlingBase : TransientBase;
        var ceiling = Math.Min(start.TotalSeconds * Math.Pow(2, failedAttempts - 1), LongestDelay.TotalSeconds);
        var delay = TimeSpan.FromSeconds(jitter() * ceiling);
        if (askedFor is not { } asked || asked <= delay)
            return delay;
        return asked < delay + LongestExtension ? asked : delay + LongestExtension;
    }
}
