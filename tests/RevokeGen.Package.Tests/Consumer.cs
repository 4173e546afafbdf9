using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>A project of a user in an empty folder, with a reference to the package and nothing else.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-user-").FullName;

    public Consumer(PackedPackages packages, string program)
    {
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_folder, "OffBoarding.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RevokeGen" Version="{packages.VersionOf("RevokeGen")}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Restores and builds, and gives the exit code and what was printed.</summary>
    public Task<(int ExitCode, string Output)> BuildAsync(params string[] options) => Dotnet.RunAsync(_folder, ["build", "-nologo", .. options]);

    /// <summary>Runs what was built.</summary>
    public Task<(int ExitCode, string Output)> RunAsync() => Dotnet.RunAsync(_folder, "run", "--no-build");

    /// <summary>The package's own assemblies among those that the compiler loads, from the package's folder on.</summary>
    public async Task<IReadOnlyList<string>> AnalyzersAsync(params string[] options)
    {
        var output = await Dotnet.SucceedAsync(_folder, ["build", "-nologo", "-t:Restore;ResolveLockFileAnalyzers", "-getItem:Analyzer", .. options]);
        using var items = JsonDocument.Parse(output);
        var package = Path.Combine(_folder, "packages", "revokegen") + Path.DirectorySeparatorChar;
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
                .Select(static item => Path.GetFullPath(item.GetProperty("FullPath").GetString()!))
                .Where(path => path.StartsWith(package, StringComparison.Ordinal))
                // After the version.
                .Select(path => path[package.Length..].Replace('\\', '/').Split('/', 2)[1])
                .Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
