using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>The generator's first run in a fresh process, just-in-time compilation included: what a cold compiler pays.</summary>
internal static class GeneratorColdStart
{
    public const string OnceArgument = "--generator-once";

    /// <summary>Measures one first run in this process and prints its milliseconds.</summary>
    public static int RunOnce()
    {
        var host = new GeneratorHost("lakeformation.json", "lakeformation.rules.json");
        // The compiler has loaded and compiled its own driver by the time that generators run; an empty project stands for that.
        new GeneratorHost().NewDriver().RunGenerators(host.Project);
        var watch = Stopwatch.StartNew();
        var files = GeneratorHost.Files(host.NewDriver().RunGenerators(host.Project));
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
        return files == 0 ? 1 : 0;
    }

    /// <summary>The median of several fresh processes.</summary>
    public static string Measure(int runs)
    {
        var times = Enumerable.Range(0, runs).Select(static _ => Once()).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Generator, Lake Formation, first run in a fresh process: median {times[runs / 2]:F0} ms, {times[0]:F0} to {times[^1]:F0} ms over {runs} processes.");
    }

    private static double Once()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, OnceArgument) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
