using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Benchmarks;

/// <summary>What the generator takes for models of services, whole and one operation of each, as a Markdown table.</summary>
internal static class ModelMeasurements
{
    public const string Argument = "models";

    private const int ColdRuns = 7;

    private static readonly (string Model, string Operation)[] Models =
    [
        ("lakeformation", "RevokePermissions"), ("redshift", "RevokeEndpointAccess"), ("dynamodb", "GetItem"), ("s3", "GetBucketPolicy"), ("glue", "GetTable"),
    ];

    /// <summary>Measures the models of a folder; prints a row as soon as it is known.</summary>
    public static int Run(string folder)
    {
        Console.WriteLine("| model | operations | cold ms | cold ms, portable | warm ms | allocated MB | files | lines | compile ms per 1,000 lines |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (model, operation) in Models)
        {
            var path = Path.GetFullPath(Path.Combine(folder, model + ".json"));
            if (!File.Exists(path))
                continue;
            foreach (var operations in (string[])[operation, ""])
                Console.WriteLine(Row(model, path, operations));
        }

        return 0;
    }

    private static string Row(string model, string path, string operations)
    {
        var cold = Cold(precompiled: true, operations, path);
        var portable = Cold(precompiled: false, operations, path);
        var host = new GeneratorHost(operations, path);
        var (warm, allocated) = Warm(host);
        var trees = host.NewDriver().RunGenerators(host.Project).GetRunResult().GeneratedTrees;
        var lines = trees.Sum(static tree => tree.GetText().Lines.Count);
        var compile = Compile(host);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {model} | {(operations.Length == 0 ? "all" : operations)} | {cold:F0} | {portable:F0} | {warm:F1} | {allocated / 1e6:F1} | {trees.Length} | {lines} | {1000 * compile / Math.Max(1, lines):F1} |");
    }

    private static double Cold(bool precompiled, string operations, string path)
    {
        using var compiler = new CompilerProcess(precompiled, operations, path);
        return compiler.MedianMilliseconds(ColdRuns);
    }

    private static (double Milliseconds, double Bytes) Warm(GeneratorHost host)
    {
        var bytes = 0L;
        var milliseconds = WarmRun.Milliseconds(
            () =>
            {
                var driver = host.NewDriver();
                var before = GC.GetAllocatedBytesForCurrentThread();
                driver.RunGenerators(host.Project);
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            WarmRun.FromTheStart);
        return (milliseconds, bytes);
    }

    // The project with the emitted code less the project alone, to bytes; the emitted code calls the runtime.
    private static double Compile(GeneratorHost host)
    {
        host.NewDriver().RunGeneratorsAndUpdateCompilation(host.Project, out var with, out _);
        return Emit(with) - Emit(host.Project);
    }

    private static double Emit(Compilation compilation)
    {
        var times = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            // A new compilation each time: what one has bound, it keeps.
            var anew = compilation.Clone();
            var watch = Stopwatch.StartNew();
            var result = anew.Emit(Stream.Null);
            if (!result.Success)
                throw new InvalidOperationException("What was emitted does not compile: " + result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median.Of(times);
    }
}
