using System;

namespace RevokeGen.Runtime.Waiting;

/// <summary>How long a waiter waits between calls: exponential backoff with jitter, as Smithy's specification of waiters has it.</summary>
/// <param name="waiter">The waiter.</param>
/// <param name="jitter">Draws from 0 (inclusive) to 1 (exclusive).</param>
internal readonly struct WaiterDelays(WaiterInfo waiter, Func<double> jitter)
{
    /// <summary>The shortest time between two calls, except before the last.</summary>
    public TimeSpan Shortest => TimeSpan.FromSeconds(waiter.MinDelay);

    /// <summary>The wait before another call.</summary>
    /// <param name="attempts">How many calls there were, 1 or more.</param>
    /// <param name="remaining">What is left of the time that the caller gave; all of it when another call after the next would come too late.</param>
    public TimeSpan After(int attempts, TimeSpan remaining)
    {
        var ceiling = Math.Min(waiter.MaxDelay, waiter.MinDelay * Math.Pow(2, attempts - 1));
        var delay = TimeSpan.FromSeconds(waiter.MinDelay + (jitter() * (ceiling - waiter.MinDelay)));
        return remaining - delay <= Shortest ? remaining : delay;
    }
}
