using System;
using System.Threading;

namespace RevokeGen.Runtime.Signing;

/// <summary>The time that signatures carry: the clock's, corrected by what the service says once it refused a signature for its time.</summary>
internal sealed class SigningClock(TimeProvider time)
{
    // Services allow five minutes. A difference below four cannot be why one refused.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    private long _offset;

    public DateTimeOffset UtcNow => time.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <summary>Takes over the service's time if it is too far from the time a request was signed with.</summary>
    /// <param name="serviceTime">The service's time when it answered.</param>
    /// <param name="signedAt">The time in the request's signature.</param>
    /// <returns>Whether the difference explains the refusal, so that a new signature may do.</returns>
    public bool Correct(DateTimeOffset serviceTime, DateTimeOffset signedAt)
    {
        if ((serviceTime - signedAt).Duration() < Tolerance)
            return false;
        Interlocked.Exchange(ref _offset, (serviceTime - time.GetUtcNow()).Ticks);
        return true;
    }
}
