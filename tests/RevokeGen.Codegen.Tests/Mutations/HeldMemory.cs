using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>
/// What a run of many cases holds in memory, looked at ten times, after a full collection each time. The first look counts as what the code itself takes; beyond
/// that little may be added, however many cases there are.
/// </summary>
internal sealed class HeldMemory(int count)
{
    private const int Looks = 10;

    private const long AllowedGrowth = 64_000_000, AllowedProcess = 3_000_000_000;

    private readonly List<long> _held = [];
    private readonly Lock _lock = new();
    private int _done;
    private long _process;

    /// <summary>Takes note of a case that is done. May be called by several threads.</summary>
    public void CaseDone()
    {
        if (Interlocked.Increment(ref _done) % Math.Max(1, count / Looks) != 0)
            return;
        lock (_lock)
        {
            _process = Math.Max(_process, Environment.WorkingSet);
            _held.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    /// <summary>Requires that memory did not grow with the cases, and that the process stayed within bounds.</summary>
    /// <returns>The figures in words.</returns>
    public string Check()
    {
        var words = $"{Megabytes(_held[0])} to {Megabytes(_held.Max())} MB held, process up to {Megabytes(_process)} MB";
        Assert.True(_held.Max() - _held[0] < AllowedGrowth, words);
        Assert.True(_process < AllowedProcess, words);
        return words;
    }

    private static long Megabytes(long bytes) => bytes / 1_000_000;
}
