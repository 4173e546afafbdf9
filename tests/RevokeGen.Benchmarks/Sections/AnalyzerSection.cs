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
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>What the analyzers take: where they have nothing to say, beside the analyzers of AWSSDK.SecurityToken on the same file, and where they judge requests.</summary>
internal static class AnalyzerSection
{
    private const int Unrelated = 50_000, Initializers = 2_000, EditedRequests = 20, WarmUps = 5, Runs = 10, Edits = 40;
    private const double OfAwsSdk = 0.05;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = InstancesOf(typeof(RequestAnalyzer).Assembly);

    public static SectionReport Measure(Action<string> progress) => MeasureAsync(progress).GetAwaiter().GetResult();

    private static async Task<SectionReport> MeasureAsync(Action<string> progress)
    {
        var project = new AnalyzedProject();
        var theirs = InstancesOf([.. Directory.EnumerateFiles(ProjectMetadata.Of("OtherAnalyzers"), "*.dll").Select(Assembly.LoadFrom)]);
        var unrelated = MeasuredSources.Unrelated(Unrelated);
        // What waits for the end of a build is measured by itself.
        ImmutableArray<DiagnosticAnalyzer> live = [.. Ours.Where(static analyzer => analyzer is not UncalledOperationAnalyzer)];
        var all = await MedianAsync(project, unrelated, [.. live, new IdleAnalyzer(), .. theirs]).ConfigureAwait(false);
        Print(progress, "unrelated code", [.. live, new IdleAnalyzer()], all);
        var ends = new List<double>();
        for (var run = 0; run < WarmUps + Runs; run++)
            ends.Add((await project.EndTimeAsync(unrelated, new UncalledOperationAnalyzer()).ConfigureAwait(false)).TotalMilliseconds);
        var made = await MedianAsync(project, MeasuredSources.Requests(Initializers), live).ConfigureAwait(false);
        Print(progress, "requests", live, made);
        var keystroke = await KeystrokeAsync(project).ConfigureAwait(false);
        return new(
            "analyzers",
            "Analyzers",
            [
                new(Line($"{Unrelated:N0} assignments and calls unrelated to emitted types"), Unit.Nanoseconds, 1e6 * all.Take(live.Length).Sum())
                {
                    Reference = 1e6 * all.Skip(live.Length + 1).Sum(),
                    ReferenceName = "AWSSDK.SecurityToken's analyzers",
                    Budget = Budget.OfReference(OfAwsSdk),
                },
                new("the same file at the end of a build, for picked operations that nothing calls", Unit.Nanoseconds, 1e6 * Median.Of(ends.Skip(WarmUps))),
                new(Line($"{Initializers:N0} valid requests"), Unit.Nanoseconds, 1e6 * made.Sum()),
                new(Line($"keystroke to findings, a file of {EditedRequests} requests"), Unit.Nanoseconds, 1e6 * keystroke),
            ],
            [Line($"The time of the analyzers alone, all code bound beforehand; an analyzer that asks for the same operations and does nothing is charged {all[live.Length]:F1} ms for the first row. A keystroke is the generator's turn, a new compilation and the analyzers' word on the file.")]);
    }

    private static void Print(Action<string> progress, string what, ImmutableArray<DiagnosticAnalyzer> analyzers, IReadOnlyList<double> milliseconds)
    {
        foreach (var (analyzer, time) in analyzers.Zip(milliseconds))
            progress(Line($"{what}, {analyzer.GetType().Name}: {time:F1} ms"));
    }

    /// <summary>
    /// The median of each analyzer's time in milliseconds. Which is called first pays for what the processor has to fetch, so each comes first as often as last.
    /// </summary>
    private static async Task<IReadOnlyList<double>> MedianAsync(AnalyzedProject project, string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var runs = new List<IReadOnlyList<double>>();
        // The first runs are the compiler's own warm-up, and are in code that is not optimized yet: an editor's process has long been past it.
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var forward = await project.TimesAsync(source, analyzers).ConfigureAwait(false);
            var backward = await project.TimesAsync(source, [.. analyzers.Reverse()]).ConfigureAwait(false);
            runs.Add([.. forward.Zip(backward.Reverse(), static (one, other) => (one + other).TotalMilliseconds / 2)]);
        }

        return [.. analyzers.Select((_, index) => Median.Of(runs.Skip(WarmUps).Select(times => times[index])))];
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

        return Median.Of(times.Skip(Edits));
    }

    private static ImmutableArray<DiagnosticAnalyzer> InstancesOf(params Assembly[] assemblies) =>
    [
        .. assemblies.SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
