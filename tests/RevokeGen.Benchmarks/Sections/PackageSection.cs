using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>What the package weighs in a user's package folder.</summary>
internal static class PackageSection
{
    private const double AnalyzerBudget = 1.5e6;

    private static readonly string[] WithMachineCode = ["RevokeGen.dll", "RevokeGen.Codegen.dll"];

    public static SectionReport Measure(Action<string> progress)
    {
        var project = Path.Combine(ProjectMetadata.Of("SourceFolder"), "RevokeGen.Package", "RevokeGen.Package.csproj");
        progress(Path.GetFileName(project));
        var assemblies = XDocument.Load(project).Descendants("Portable").SelectMany(static item => ((string)item.Attribute("Include")!).Split(';'))
            .Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(Resolve).ToList();
        var own = assemblies.Where(static path => Path.GetFileName(path).StartsWith("RevokeGen", StringComparison.Ordinal)).ToList();
        var precompiled = WithMachineCode.Select(static name => Path.Combine(ProjectMetadata.Of("PrecompiledFolder"), name));
        return new(
            "package",
            "The package",
            [
                new("assemblies that every compiler host may load", Unit.Bytes, Size(assemblies)) { Budget = Budget.OfAmount(AnalyzerBudget) },
                new("of these System.Text.Json and what it needs", Unit.Bytes, Size(assemblies.Except(own))),
                new("of these the generator, its spec core, the analyzers and the fixes", Unit.Bytes, Size(own)),
                new("generator and spec core with machine code, for this system", Unit.Bytes, Size(precompiled)),
            ],
            ["Assemblies as the package's project names them, not compressed; their symbols are in a package of their own. What else may be in the package is compared entry by entry in `tests/RevokeGen.Package.Tests`."]);
    }

    private static long Size(IEnumerable<string> paths) => paths.Sum(static path => new FileInfo(path).Length);

    private static string Resolve(string file) => file
        .Replace("$(BinFolder)", ProjectMetadata.Of("AnalyzerFolder") + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        .Replace("$(TrimmedFolder)", ProjectMetadata.Of("TrimmedFolder") + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
