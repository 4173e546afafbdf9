using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis;

namespace RevokeGen.Benchmarks;

/// <summary>What the analyzers take: where they have nothing to say, beside the analyzers of AWSSDK.SecurityToken on the same file, and where they judge requests.</summary>
internal static class AnalyzerMeasurements
{
    public const string Argument = "analyzers";

    private const int Unrelated = 50_000, Initializers = 2_000, EditedRequests = 20, Runs = 7, Edits = 40;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = InstancesOf(typeof(RequestAnalyzer).Assembly);

    public static async Task<int> RunAsync()
    {
        var project = new AnalyzedProject();
        var theirs = InstancesOf([.. Directory.EnumerateFiles(Metadata("OtherAnalyzers"), "*.dll").Select(Assembly.LoadFrom)]);
        Console.WriteLine(Line($"{theirs.Length} analyzers of AWSSDK.SecurityToken: {string.Join(", ", theirs.Select(static analyzer => analyzer.GetType().Name))}"));

        var unrelated = MeasuredSources.Unrelated(Unrelated);
        var all = await MedianAsync(project, unrelated, [.. Ours, new IdleAnalyzer(), .. theirs]).ConfigureAwait(false);
        var (own, other) = (all.Take(Ours.Length).Sum(), all.Skip(Ours.Length + 1).Sum());
        Console.WriteLine(Line($"{Unrelated} assignments and calls unrelated to emitted types: ours {own:F1} ms, theirs {other:F1} ms: {own / other:F3}x"));
        Print(Ours.Add(new IdleAnalyzer()), all);

        var made = await MedianAsync(project, MeasuredSources.Requests(Initializers), Ours).ConfigureAwait(false);
        Console.WriteLine(Line($"{Initializers} valid requests: {made.Sum():F1} ms"));
        Print(Ours, made);

        Console.WriteLine(Line($"Keystroke to diagnostics, a file of {EditedRequests} requests: median {await KeystrokeAsync(project).ConfigureAwait(false):F1} ms"));
        return 0;
    }

    private static void Print(ImmutableArray<DiagnosticAnalyzer> analyzers, IReadOnlyList<double> milliseconds)
    {
        foreach (var (analyzer, time) in analyzers.Zip(milliseconds))
            Console.WriteLine(Line($"  {analyzer.GetType().Name}: {time:F1} ms"));
    }

    /// <summary>The median of each analyzer's time in milliseconds.</summary>
    private static async Task<IReadOnlyList<double>> MedianAsync(AnalyzedProject project, string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var runs = new List<ImmutableArray<TimeSpan>>();
        // The first run is the compiler's own warm-up.
        for (var run = 0; run <= Runs; run++)
            runs.Add(await project.TimesAsync(source, analyzers).ConfigureAwait(false));
        return [.. analyzers.Select((_, index) => Median(runs.Skip(1).Select(times => times[index].TotalMilliseconds)))];
    }

    private static async Task<double> KeystrokeAsync(AnalyzedProject project)
    {
        var source = MeasuredSources.Requests(EditedRequests);
        var times = new List<double>();
        for (var edit = 0; edit < Edits + Edits; edit++)
        {
            // Each is another text, with a mistake that has to be found.
            var edited = source.Replace("\"orders0\"", edit % 2 == 0 ? "\"\"" : "new string('x', 300)", StringComparison.Ordinal);
            var watch = Stopwatch.StartNew();
            var findings = await project.EditAsync(edited, Ours).ConfigureAwait(false);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (findings != 1)
                throw new InvalidOperationException(Line($"{findings} findings where there should be one."));
        }

        return Median(times.Skip(Edits));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static ImmutableArray<DiagnosticAnalyzer> InstancesOf(params Assembly[] assemblies) =>
    [
        .. assemblies.SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static string Metadata(string key) =>
        typeof(AnalyzerMeasurements).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
