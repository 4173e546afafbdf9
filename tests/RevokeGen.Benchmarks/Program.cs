using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RevokeGen.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/RevokeGen.Benchmarks</c> measures everything; arguments are BenchmarkDotNet's, such as <c>--filter *Call*</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [GeneratorColdStart.OnceArgument])
            return GeneratorColdStart.RunOnce();
        // In this process: the project that BenchmarkDotNet would build for itself does not know where this repository puts its output.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(new()))).WithArtifactsPath(".artifacts/benchmarks");
        BenchmarkSwitcher.FromTypes([typeof(SerializationBenchmarks), typeof(CallBenchmarks), typeof(GeneratorBenchmarks)])
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        if (args.Length == 0)
            Console.WriteLine(GeneratorColdStart.Measure(runs: 10));
        return 0;
    }
}
