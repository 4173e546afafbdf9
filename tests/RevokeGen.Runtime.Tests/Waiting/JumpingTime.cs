using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace RevokeGen.Runtime.Tests.Waiting;

/// <summary>A clock that jumps to the end of every wait. The first timer is the waiter's deadline, which only fires when time gets there.</summary>
internal sealed class JumpingTime : FakeTimeProvider
{
    private int _timers;

    /// <summary>The last jump. Until it is over, no timer fires for whoever moves the clock in it.</summary>
    public Task Jump { get; private set; } = Task.CompletedTask;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (_timers++ == 0)
            return timer;
        var jump = new TaskCompletionSource();
        Jump = jump.Task;
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Advance(dueTime);
            jump.SetResult();
        });
        return timer;
    }
}
