using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>The first call of a process, which pays for loading and compiling what it runs.</summary>
internal static class FirstCallSection
{
    private const double OfAwsSdk = 0.35;
    private const int Runs = 11;
    private const string Ours = "RevokeGen.Benchmarks.FirstCall", Theirs = "RevokeGen.Benchmarks.FirstCallAwsSdk", Bare = "RevokeGen.Benchmarks.FirstCallBare";

    private const string Precompiled = Ours + ".Precompiled";

    private static readonly string[] Projects = [Ours, Theirs, Bare];

    private static readonly (string Argument, string Name, string Package)[] Calls =
        [("AssumeRole", "AssumeRole (awsQuery)", "AWSSDK.SecurityToken"), ("GetRoleCredentials", "GetRoleCredentials (restJson1)", "AWSSDK.SSO")];

    public static SectionReport Measure(Action<string> progress)
    {
        var figures = new List<Figure>();
        List<string> notes =
        [
            "A program that makes one client and calls once, with a handler that answers at once. The call is timed from the program's first line to the answer; the process from outside, the runtime's own start included.",
            "Without a client is the floor of every client: a program that sends the same messages through `HttpClient` and computes a signature's hashes, the system's cryptography being loaded for them; nothing is validated, written or read. When the JIT runs, the runtime is the one for this system, with machine code, as it comes in its package; the portable one has none, and neither have the programs and AWSSDK's assemblies.",
        ];
        var folder = Directory.CreateTempSubdirectory("revokegen-first-call-").FullName;
        try
        {
            progress("JIT");
            Precompile(Path.Combine(folder, Precompiled));
            Add(figures, "JIT", [Precompiled, Theirs, Bare, Ours], project => ("dotnet", [project == Precompiled ? Path.Combine(folder, project, Ours + ".dll") : Assembly(project)]));
            progress("publishing with AOT");
            var published = Projects.ToDictionary(static project => project, project => Publish(project, folder, notes));
            if (published.Values.All(static path => path is not null))
            {
                progress("AOT");
                Add(figures, "AOT", Projects, project => (published[project]!, []));
                figures.Add(new("AOT, size of the program", Unit.Bytes, new FileInfo(published[Ours]!).Length)
                {
                    Reference = new FileInfo(published[Theirs]!).Length,
                    ReferenceName = "AWSSDK.SecurityToken and AWSSDK.SSO",
                });
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return new("first-call", "The first call of a process", figures, notes);
    }

    // A folder with the program as the packages make it for this system.
    private static void Precompile(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Assembly(Ours))!))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.Copy(ProjectMetadata.Of("PrecompiledRuntime"), Path.Combine(folder, "RevokeGen.Runtime.dll"), overwrite: true);
    }

    /// <param name="figures">Where figures go.</param>
    /// <param name="mode">What compiles.</param>
    /// <param name="programs">Ours, theirs and the bare one, and ours with the portable runtime where it is another program.</param>
    /// <param name="command">How a program is run.</param>
    private static void Add(List<Figure> figures, string mode, string[] programs, Func<string, (string Program, string[] Arguments)> command)
    {
        foreach (var (argument, name, package) in Calls)
        {
            // In turns, so that all see the same machine.
            var runs = programs.ToDictionary(static project => project, static _ => new List<(double Call, double Process)>());
            for (var run = 0; run < Runs; run++)
            {
                foreach (var project in programs)
                {
                    var (program, arguments) = command(project);
                    runs[project].Add(Run(program, [.. arguments, argument]));
                }
            }

            var call = programs.ToDictionary(static project => project, project => Median.Of(runs[project].Select(static run => run.Call)));
            Figure Share(string project, string what) => new($"{name}, {mode}, {what}", Unit.Nanoseconds, call[project]) { Reference = call[Theirs], ReferenceName = package };
            figures.Add(Share(programs[0], "first call") with { Budget = Budget.OfReference(OfAwsSdk) });
            if (programs.Length > 3)
                figures.Add(Share(programs[3], "first call with the portable runtime"));
            figures.Add(Share(Bare, "first call without a client"));
            figures.Add(new($"{name}, {mode}, whole process", Unit.Nanoseconds, Median.Of(runs[programs[0]].Select(static run => run.Process)))
            {
                Reference = Median.Of(runs[Theirs].Select(static run => run.Process)),
                ReferenceName = package,
            });
        }
    }

    private static (double Call, double Process) Run(string program, IEnumerable<string> arguments)
    {
        var run = CommandRun.Succeeding(program, arguments);
        return (1e6 * double.Parse(run.Output, CultureInfo.InvariantCulture), run.Time.TotalNanoseconds);
    }

    private static string? Publish(string project, string folder, List<string> notes)
    {
        var path = Path.Combine(ProjectMetadata.Of("TestsFolder"), project);
        var output = Path.Combine(folder, project);
        var run = CommandRun.Of("dotnet", "publish", path, "-c", "Release", "-p:FirstCallAot=true", "-o", output, "-nologo");
        if (run.ExitCode == 0)
            return Path.Combine(output, OperatingSystem.IsWindows() ? project + ".exe" : project);
        var reason = run.Output.Split('\n').FirstOrDefault(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? "no error was printed";
        notes.Add($"AOT was not measured: `{project}` does not publish here ({reason.Trim()}).");
        return null;
    }

    private static string Assembly(string project) => Path.Combine(ProjectMetadata.Of("BinFolder"), project, "release", project + ".dll");
}
