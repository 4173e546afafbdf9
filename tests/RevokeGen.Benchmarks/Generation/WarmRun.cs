using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>Work in a process that has run for a while: the JIT has optimized what runs often.</summary>
internal static class WarmRun
{
    /// <summary>Long enough for a process that has just started: the JIT optimizes in the background, what is called often first, and code with loops last.</summary>
    public static readonly TimeSpan FromTheStart = TimeSpan.FromSeconds(10);

    private const int Runs = 15, LeastRuns = 30;

    /// <summary>The median time of the last runs in milliseconds, after a warm-up.</summary>
    public static double Milliseconds(Action run, TimeSpan warmUp)
    {
        var times = new List<double>();
        var start = Stopwatch.StartNew();
        while (start.Elapsed < warmUp || times.Count < LeastRuns)
            Time();
        for (var count = 0; count < Runs; count++)
            Time();
        return Median.Of(times.TakeLast(Runs));

        void Time()
        {
            var watch = Stopwatch.StartNew();
            run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
    }
}
