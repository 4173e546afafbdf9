using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

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
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun);
        BenchmarkSwitcher.FromTypes([typeof(SerializationBenchmarks), typeof(CallBenchmarks), typeof(GeneratorBenchmarks)])
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        if (args.Length == 0)
            Console.WriteLine(GeneratorColdStart.Measure(runs: 10));
        return 0;
    }
}
