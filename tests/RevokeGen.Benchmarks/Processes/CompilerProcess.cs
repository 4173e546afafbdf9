using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RevokeGen.Benchmarks;

/// <summary>Runs the SDK's own compiler in a fresh process, and reads from its report what the generator took: what a cold build pays, JIT included.</summary>
internal sealed partial class CompilerProcess : IDisposable
{
    private static readonly string[] Own = ["RevokeGen", "RevokeGen.Codegen"], Dependencies = ["System.Text.Json", "System.Text.Encodings.Web", "Microsoft.Bcl.AsyncInterfaces"];

    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-").FullName;
    private readonly string _arguments;

    /// <param name="precompiled">Whether the generator has machine code in it, as the package gives it to the SDK's compiler, or is the portable one.</param>
    /// <param name="operations">Names separated by commas; empty for all.</param>
    /// <param name="specs">The files of the project.</param>
    public CompilerProcess(bool precompiled, string operations, params IReadOnlyList<string> specs)
    {
        var source = Path.Combine(_folder, "Program.cs");
        File.WriteAllText(source, "class Program { static void Main() { } }");
        var configuration = Path.Combine(_folder, ".globalconfig");
        File.WriteAllLines(configuration,
        [
            "is_global = true",
            "build_property.RootNamespace = Sample",
            .. specs.SelectMany(spec => (string[])[$"[{spec}]", "build_metadata.AdditionalFiles.RevokeGenSpec = true", $"build_metadata.AdditionalFiles.RevokeGenOperations = {operations}"]),
        ]);
        _arguments = Path.Combine(_folder, "arguments.rsp");
        File.WriteAllLines(_arguments,
        [
            .. GeneratorHost.Framework.Select(static path => $"/r:\"{path}\""),
            .. Own.Select(name => Analyzer(precompiled ? "PrecompiledFolder" : "TrimmedFolder", name)),
            .. Dependencies.Select(static name => Analyzer("AnalyzerFolder", name)),
            .. specs.Select(static spec => $"/additionalfile:\"{spec}\""),
            $"/analyzerconfig:\"{configuration}\"",
            "/reportanalyzer /nologo /nostdlib+ /langversion:14 /nullable:enable",
            $"/out:\"{Path.Combine(_folder, "Sample.dll")}\"",
            $"\"{source}\"",
        ]);
    }

    /// <summary>The generator's seconds in one compilation, as the compiler reports them, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The compilation failed.</exception>
    public double GeneratorMilliseconds()
    {
        // Without /noconfig on the command line itself, the compiler warns that a response file cannot say it.
        var output = CommandRun.Succeeding("dotnet", "exec", ProjectMetadata.Of("Compiler"), "/noconfig", "@" + _arguments).Output;
        var report = GeneratorLine().Match(output);
        if (!report.Success)
            throw new InvalidOperationException("The compiler does not report the generator: " + output);
        return 1000 * double.Parse(report.Groups["seconds"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The median of several processes.</summary>
    public double MedianMilliseconds(int runs) => Median.Of(Enumerable.Range(0, runs).Select(_ => GeneratorMilliseconds()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Analyzer(string folder, string name) => $"/a:\"{Path.Combine(ProjectMetadata.Of(folder), name + ".dll")}\"";

    [GeneratedRegex(@"(?<seconds>[0-9.]+)\s+[0-9<]+\s+RevokeGen\.ApiGenerator", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorLine();
}
