using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace RevokeGen.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/RevokeGen.Benchmarks</c> measures everything; arguments are BenchmarkDotNet's, such as <c>--filter *Call*</c>.
/// <c>-- models FOLDER</c> measures the generator on models of services instead, <c>-- analyzers</c> the analyzers on C# files.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [ModelMeasurements.Argument, var folder])
            return ModelMeasurements.Run(folder);
        if (args is [AnalyzerMeasurements.Argument])
            return await AnalyzerMeasurements.RunAsync().ConfigureAwait(false);
        // In this process: the project that BenchmarkDotNet would build for itself does not know where this repository puts its output.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(new()))).WithArtifactsPath(".artifacts/benchmarks");
        BenchmarkSwitcher.FromTypes([typeof(SerializationBenchmarks), typeof(CallBenchmarks), typeof(GeneratorBenchmarks)])
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        if (args.Length == 0)
            Console.WriteLine(ColdStart(runs: 11));
        return 0;
    }

    private static string ColdStart(int runs)
    {
        string[] specs = [Path.Combine(AppContext.BaseDirectory, "specs", "lakeformation.json"), Path.Combine(AppContext.BaseDirectory, "specs", "lakeformation.rules.json")];
        using var precompiled = new CompilerProcess(precompiled: true, "", specs);
        using var portable = new CompilerProcess(precompiled: false, "", specs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Generator, Lake Formation, in a fresh compiler process: median {precompiled.Median(runs):F0} ms over {runs} processes, {portable.Median(runs):F0} ms without machine code.");
    }
}
