using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>The generator in a fresh compiler process, in a warm one, and after each kind of edit.</summary>
internal static class GeneratorSection
{
    private const double ColdBudget = 150, WarmBudget = 5;
    private const int ColdRuns = 9, LargeColdRuns = 5;
    private const string Permissions = "RevokePermissions", Input = "com.amazonaws.lakeformation#RevokePermissionsRequest";

    private static readonly string[] Steps = [RevokeGen.Steps.Spec, RevokeGen.Steps.Plan, RevokeGen.Steps.Findings, RevokeGen.Steps.Service, RevokeGen.Steps.Target, RevokeGen.Steps.Emitted];

    public static SectionReport Measure(Action<string> progress)
    {
        var figures = new List<Figure>();
        List<string> notes = ["Cold is the compiler's own report of a fresh process, warm the same work in a process that has done it for seconds. Edits are timed in a warm process, against everything anew."];
        string[] bundled = [Bundled("lakeformation.json"), Bundled("lakeformation.rules.json")];
        Add(figures, progress, "Lake Formation, bundled spec", Permissions, Input, ColdRuns, isBudgeted: true, bundled);
        if (Environment.GetEnvironmentVariable("REVOKEGEN_CORPUS") is { Length: > 0 } corpus)
        {
            Add(figures, progress, "Lake Formation, whole model", Permissions, Input, LargeColdRuns, isBudgeted: true, Path.Combine(corpus, "models", "lakeformation.json"));
            Add(figures, progress, "Glue", "GetTable", "com.amazonaws.glue#GetTableRequest", LargeColdRuns, isBudgeted: false, Path.Combine(corpus, "models", "glue.json"));
            Add(figures, progress, "Glue", "", "", LargeColdRuns, isBudgeted: false, Path.Combine(corpus, "models", "glue.json"));
        }
        else
        {
            notes.Add("Large models were not measured: `REVOKEGEN_CORPUS` names no folder with a `models` folder of AWS's models in it (github.com/aws/api-models-aws).");
        }

        return new("generator", "The generator", figures, notes);
    }

    private static void Add(List<Figure> figures, Action<string> progress, string model, string operation, string structure, int coldRuns, bool isBudgeted, params string[] specs)
    {
        var name = $"{model}, {(operation.Length == 0 ? "all operations" : operation)}";
        progress(name + ": fresh compiler processes");
        figures.Add(new(name + ", cold", Unit.Nanoseconds, 1e6 * Cold(precompiled: true, operation, coldRuns, specs))
        {
            Reference = 1e6 * Cold(precompiled: false, operation, coldRuns, specs),
            ReferenceName = "without machine code",
            Budget = isBudgeted ? Budget.OfMilliseconds(ColdBudget) : null,
        });
        progress(name + ": warm");
        var host = new GeneratorHost(operation, specs);
        var anew = 1e6 * WarmRun.Milliseconds(() => host.NewDriver().RunGenerators(host.Project), WarmRun.FromTheStart);
        figures.Add(new(name + ", warm", Unit.Nanoseconds, anew) { Budget = isBudgeted ? Budget.OfMilliseconds(WarmBudget) : null });
        if (operation.Length == 0)
            return;
        progress(name + ": edits");
        figures.Add(new($"{name}, steps that run after an edit of C#", Unit.Count, StepsAfterCsharpEdit(host)) { Budget = Budget.OfAmount(0) });
        figures.Add(Edit(name, "C#", CsharpEdit(host), anew));
        var another = Path.Combine(AppContext.BaseDirectory, "Models", "sso.json");
        foreach (var (edit, apply) in new SpecEdits(host, structure).All(GeneratorHost.Spec(another, File.ReadAllText(another))))
            figures.Add(Edit(name, edit, SpecEdit(host, apply), anew));
    }

    private static Figure Edit(string name, string edit, double milliseconds, double anew) =>
        new($"{name}, after an edit of {edit}", Unit.Nanoseconds, 1e6 * milliseconds) { Reference = anew, ReferenceName = "anew" };

    private static double CsharpEdit(GeneratorHost host)
    {
        var driver = host.NewDriver().RunGenerators(host.Project);
        var edits = 0;
        return WarmRun.Milliseconds(() => driver = driver.RunGenerators(host.Edited(string.Create(CultureInfo.InvariantCulture, $"class Program {{ int i = {++edits}; }}"))), TimeSpan.Zero);
    }

    // Forth and back, so that every run is one after an edit.
    private static double SpecEdit(GeneratorHost host, Func<GeneratorDriver, bool, GeneratorDriver> apply)
    {
        var driver = host.NewDriver().RunGenerators(host.Project);
        var edited = false;
        return WarmRun.Milliseconds(() => driver = apply(driver, edited = !edited).RunGenerators(host.Project), TimeSpan.Zero);
    }

    private static int StepsAfterCsharpEdit(GeneratorHost host)
    {
        var driver = host.NewDriver(tracksSteps: true).RunGenerators(host.Project).RunGenerators(host.Edited("class Program { int i; }"));
        var tracked = driver.GetRunResult().Results.Single().TrackedSteps;
        return Steps.SelectMany(step => tracked[step]).SelectMany(static run => run.Outputs).Count(static output => output.Reason != IncrementalStepRunReason.Cached);
    }

    private static double Cold(bool precompiled, string operation, int runs, string[] specs)
    {
        using var compiler = new CompilerProcess(precompiled, operation, specs);
        return compiler.MedianMilliseconds(runs);
    }

    private static string Bundled(string name) => Path.Combine(AppContext.BaseDirectory, "specs", name);
}
