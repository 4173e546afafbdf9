using System;
using System.Threading;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>The system's clock, but nobody waits: every timer fires at once.</summary>
internal sealed class ImpatientTimeProvider : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
}
