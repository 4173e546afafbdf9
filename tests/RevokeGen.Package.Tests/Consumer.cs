using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>An empty folder in which a user makes projects. The packages come from where they were packed, and what is restored stays in the folder.</summary>
internal sealed class Consumer : IDisposable
{
    /// <summary>The name of the project where a test has one alone.</summary>
    public const string Main = "OffBoarding";

    private readonly PackedPackages _packages;
    private readonly string _parent = Directory.CreateTempSubdirectory("revokegen-user-").FullName;

    /// <param name="packages">The packages to restore from.</param>
    /// <param name="folder">The name of the folder.</param>
    public Consumer(PackedPackages packages, string folder = "user")
    {
        _packages = packages;
        Folder = Path.Combine(_parent, folder);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <RestorePackagesPath>{Path.Combine(_parent, "packages")}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    /// <summary>Adds a program that references the package, with more properties and items.</summary>
    public Consumer Program(string source, string properties = "", string items = "", string name = Main) => Project(name, source, "Exe", properties, Package() + items);

    /// <summary>The item that references a package.</summary>
    public string Package(string attributes = "", string name = "RevokeGen") => $"""<PackageReference Include="{name}" Version="{_packages.VersionOf(name)}" {attributes} />""";

    /// <summary>Adds a project in a folder of its own name.</summary>
    public Consumer Project(string name, string source, string outputType, string properties, string items)
    {
        Write(Path.Combine(name, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        return Write(Path.Combine(name, "Source.cs"), source);
    }

    /// <summary>Writes a file by its path from the folder.</summary>
    public Consumer Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Restores and builds the main project, and gives the exit code and what was printed.</summary>
    public Task<(int ExitCode, string Output)> BuildAsync(params string[] options) => Dotnet.RunAsync(Path.Combine(Folder, Main), ["build", "-nologo", .. options]);

    /// <summary>Runs what was built.</summary>
    public async Task<string> RunAsync() => (await Dotnet.SucceedAsync(Path.Combine(Folder, Main), PathOf("bin", "Debug", "net10.0", Main + ".dll"))).Trim();

    /// <summary>Items of the main project after a target.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(string target, string item, params string[] options)
    {
        var output = await Dotnet.SucceedAsync(Path.Combine(Folder, Main), ["build", "-nologo", $"-t:{target}", $"-getItem:{item}", .. options]);
        using var items = JsonDocument.Parse(output);
        return [.. items.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(static value => Path.GetFullPath(value.GetProperty("FullPath").GetString()!))];
    }

    /// <summary>The package's own assemblies among those that the compiler loads, from the package's folder on.</summary>
    public async Task<IReadOnlyList<string>> AnalyzersAsync(params string[] options)
    {
        var package = Path.Combine(_parent, "packages", "revokegen") + Path.DirectorySeparatorChar;
        var analyzers = await ItemsAsync("Restore;ResolveLockFileAnalyzers", "Analyzer", options);
        return
        [
            .. analyzers.Where(path => path.StartsWith(package, StringComparison.Ordinal))
                // After the version.
                .Select(path => path[package.Length..].Replace('\\', '/').Split('/', 2)[1])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The file that a build of the main project made.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Folder, Main, .. parts]);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
