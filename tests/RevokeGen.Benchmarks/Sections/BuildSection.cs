using System;
using System.Collections.Generic;
using System.Globalization;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>What RevokeGen adds to a build of a project, and to the compiler server that builds it again and again.</summary>
internal static class BuildSection
{
    private const int WarmUps = 3, Runs = 7, FreshRuns = 5;

    public static SectionReport Measure(Action<string> progress)
    {
        using var with = new MeasuredProject(usesRevokeGen: true);
        using var without = new MeasuredProject(usesRevokeGen: false);
        var fresh = Builds(FreshRuns, 1, with, null, without, null, text => progress("a compiler for each build, " + text));
        using var serverWith = new CompilerServer();
        using var serverWithout = new CompilerServer();
        var warm = Builds(Runs, WarmUps, with, serverWith, without, serverWithout, text => progress("compiler server, " + text));
        List<Figure> figures = [Figure("dotnet build, a compiler process for each", Unit.Nanoseconds, fresh.With, fresh.Without)];
        List<string> notes = ["A library of 40 files with 20,000 statements, one file edited before each build; with RevokeGen it has both bundled services and 20 requests besides, and all analyzers run. Each server builds its one project alone."];
        if (serverWith.HasCompiled && serverWithout.HasCompiled)
        {
            figures.Add(Figure("dotnet build, with the compiler server", Unit.Nanoseconds, warm.With, warm.Without));
            figures.Add(Figure($"compiler server after {WarmUps + Runs} builds, resident", Unit.Bytes, serverWith.ResidentBytes, serverWithout.ResidentBytes));
        }
        else
        {
            notes.Add("The compiler server was not measured: the builds did not come to the servers that were started for them.");
        }

        return new("build", "A project's build", figures, notes);
    }

    private static Figure Figure(string what, Unit unit, double with, double without) => new(what, unit, with) { Reference = without, ReferenceName = "without RevokeGen" };

    // In turns, so that both see the same machine.
    private static (double With, double Without) Builds(
        int runs, int warmUps, MeasuredProject with, CompilerServer? serverWith, MeasuredProject without, CompilerServer? serverWithout, Action<string> progress)
    {
        var (timesWith, timesWithout) = (new List<double>(), new List<double>());
        for (var run = -warmUps; run < runs; run++)
        {
            var (timeWith, timeWithout) = (with.Build(serverWith), without.Build(serverWithout));
            progress(string.Create(CultureInfo.InvariantCulture, $"{timeWith / 1e6:F0} ms with RevokeGen, {timeWithout / 1e6:F0} ms without"));
            if (run < 0)
                continue;
            timesWith.Add(timeWith);
            timesWithout.Add(timeWithout);
        }

        return (Median.Of(timesWith), Median.Of(timesWithout));
    }
}
