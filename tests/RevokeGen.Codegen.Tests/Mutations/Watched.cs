using System;
using System.Diagnostics;
using System.Threading;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>
/// Runs cases on a thread with a small stack, and gives up on one that does not end. A case's time is that on the clock or that of the process,
/// whichever is less: the machine may be busy with others.
/// </summary>
internal sealed class Watched(Func<int, string> describe)
{
    private const int StackBytes = 512 * 1024;

    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(60);

    private long _started;
    private volatile int _current;
    private Exception? _failure;

    public TimeSpan Slowest { get; private set; }

    /// <param name="first">The first case.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="run">Runs a case.</param>
    /// <param name="caseDone">Called after each, in nobody's time.</param>
    public void Run(int first, int count, Action<int> run, Action? caseDone = null)
    {
        var thread = new Thread(() => RunAll(first, count, run, caseDone), StackBytes) { IsBackground = true };
        Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
            Assert.True(Stopwatch.GetElapsedTime(Volatile.Read(ref _started)) < Hangs, $"case {_current} hangs:\n{describe(_current)}");
        if (_failure is not null)
            Assert.Fail($"case {_current}: {_failure}\n{describe(_current)}");
    }

    private void RunAll(int first, int count, Action<int> run, Action? caseDone)
    {
        try
        {
            for (_current = first; _current < first + count; _current++)
            {
                var elapsed = Time(run);
                if (elapsed > Allowed)
                    elapsed = Time(run);
                Assert.True(elapsed <= Allowed, $"it takes {elapsed}");
                Slowest = elapsed > Slowest ? elapsed : Slowest;
                caseDone?.Invoke();
            }
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
    }

    private TimeSpan Time(Action<int> run)
    {
        Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        var used = Environment.CpuUsage.TotalTime;
        run(_current);
        var (elapsed, worked) = (Stopwatch.GetElapsedTime(_started), Environment.CpuUsage.TotalTime - used);
        return elapsed < worked ? elapsed : worked;
    }
}
