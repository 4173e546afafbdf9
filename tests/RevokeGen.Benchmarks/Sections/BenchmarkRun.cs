using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace RevokeGen.Benchmarks;

/// <summary>Runs a class of benchmarks in this process: the project that BenchmarkDotNet would build for itself does not know where this repository puts its output.</summary>
internal static class BenchmarkRun
{
    // Enough for the JIT to have optimized what is measured; the median of what follows is steady to a few percent on an idle machine.
    private const int WarmUps = 8, Iterations = 11, Milliseconds = 120;

    /// <summary>The samples by the names of the methods.</summary>
    /// <exception cref="InvalidOperationException">A benchmark failed; the message is BenchmarkDotNet's log.</exception>
    public static IReadOnlyDictionary<string, Sample> Of<T>(Action<string> progress)
    {
        var log = new AccumulationLogger();
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(new()))
            .WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithIterationTime(TimeInterval.FromMilliseconds(Milliseconds));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(log).WithArtifactsPath(Path.Combine(ProjectMetadata.Of("BinFolder"), "..", "benchmarks")).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<T>(config);
        var failed = summary.Reports.FirstOrDefault(static report => report.ResultStatistics is null);
        if (summary.Reports.IsEmpty || failed is not null)
            throw new InvalidOperationException($"{failed?.BenchmarkCase.DisplayInfo ?? typeof(T).Name} was not measured:\n{log.GetLog()}");
        var samples = summary.Reports.ToDictionary(static report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, SampleOf);
        foreach (var (name, sample) in samples)
            progress(string.Create(CultureInfo.InvariantCulture, $"{name}: {sample.Nanoseconds:F0} ns, {sample.Bytes:F0} B"));
        return samples;
    }

    private static Sample SampleOf(BenchmarkReport report) =>
        new(report.ResultStatistics!.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
