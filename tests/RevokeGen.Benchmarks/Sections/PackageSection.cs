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

    public static SectionReport Measure(Action<string> progress)
    {
        var list = Path.Combine(ProjectMetadata.Of("SourceFolder"), "RevokeGen", "RevokeGen.nuspec");
        progress(Path.GetFileName(list));
        var files = XDocument.Load(list).Descendants().Where(static element => element.Name.LocalName == "file").ToList();
        var analyzers = Size(files, "analyzers/dotnet/cs");
        var machineCode = Size(files, "tools/" + Path.GetFileName(ProjectMetadata.Of("PrecompiledFolder")));
        return new(
            "package",
            "The package",
            [
                new("assemblies that every compiler host may load", Unit.Bytes, analyzers) { Budget = Budget.OfAmount(AnalyzerBudget) },
                new("generator and spec core with machine code, for this system", Unit.Bytes, machineCode),
            ],
            ["Files as the package's list names them, not compressed. What else may be in the package is compared entry by entry in `tests/RevokeGen.Package.Tests`."]);
    }

    private static long Size(List<XElement> files, string target)
    {
        var paths = files.Where(file => (string?)file.Attribute("target") == target).Select(static file => Resolve((string)file.Attribute("src")!)).ToList();
        return paths.Count > 0 ? paths.Sum(static path => new FileInfo(path).Length) : throw new InvalidOperationException($"The package has nothing for {target}.");
    }

    private static string Resolve(string source) => source
        .Replace("$bin$", ProjectMetadata.Of("AnalyzerFolder"), StringComparison.Ordinal)
        .Replace("$fixes$", ProjectMetadata.Of("FixesFolder"), StringComparison.Ordinal)
        .Replace("$precompiled$", Path.GetDirectoryName(ProjectMetadata.Of("PrecompiledFolder")), StringComparison.Ordinal);
}
