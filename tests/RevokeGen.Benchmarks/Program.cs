using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/RevokeGen.Benchmarks</c> measures everything and writes <c>Results</c> anew; names of sections after <c>--</c> measure
/// those alone, and write below <c>.artifacts</c>. <c>-- models FOLDER</c> measures the generator on models of services instead.
/// </summary>
internal static class Program
{
    private const int BudgetMissed = 1, WrongArguments = 2, SectionFailed = 3;

    private static int Main(string[] args)
    {
        if (args is [ModelMeasurements.Argument, var folder])
            return ModelMeasurements.Run(folder);
        var names = Section.All.Select(static section => section.Name).ToList();
        CommandLine command;
        try
        {
            command = CommandLine.Parse(args, names);
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return WrongArguments;
        }

        var report = Measure(command.Sections);
        var output = command.Output ?? (command.Sections.Count == names.Count
            ? Path.Combine(ProjectMetadata.Of("TestsFolder"), "RevokeGen.Benchmarks", "Results")
            : Path.Combine(ProjectMetadata.Of("BinFolder"), "..", "benchmarks", "Results"));
        ReportFiles.Write(report, output);
        Console.WriteLine();
        Console.WriteLine(MarkdownReport.Write(report, charts: false));
        Console.WriteLine($"Written to {Path.GetFullPath(output)}");
        if (report.Sections.Any(static section => section.HasFailed))
            return SectionFailed;
        return command.Strict && report.Missed.Count > 0 ? BudgetMissed : 0;
    }

    // What the others measure is not lost with one that fails.
    private static SectionReport Measure(Section section, Action<string> progress)
    {
        try
        {
            progress("begins");
            return section.Measure(progress);
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            return SectionReport.OfFailure(section.Name, exception.Message);
        }
    }

    private static Report Measure(IReadOnlyList<string> names)
    {
        var watch = Stopwatch.StartNew();
        var sections = new List<SectionReport>();
        foreach (var section in Section.All.Where(section => names.Contains(section.Name)))
        {
            sections.Add(Measure(section, text => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed:mm\\:ss}] {section.Name}: {text}"))));
            // What one section leaves behind is not collected in the middle of the next.
            GC.Collect();
        }

        return new([.. MachineDescription.Read(), new("Time for all sections", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMinutes:F1} minutes"))], sections);
    }
}
