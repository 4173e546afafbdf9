using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Builds;

/// <summary>A project of a user, built by <c>dotnet build</c> with the package's own build files and the SDK's own compiler.</summary>
internal sealed partial class ConsumerBuild : IDisposable
{
    private static readonly string[] AnalyzerFiles =
        ["RevokeGen", "RevokeGen.Codegen", "System.Text.Json", "System.Text.Encodings.Web", "Microsoft.Bcl.AsyncInterfaces"];

    private readonly List<(string Name, string Value)> _properties = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-").FullName;

    public ConsumerBuild(string operations, params (string Name, string Text)[] specs)
    {
        // This project's binaries stand beside the generator's.
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var analyzers = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own))!, "RevokeGen", Path.GetFileName(own));
        foreach (var (name, text) in specs)
            File.WriteAllText(PathOf(name), text);
        File.WriteAllText(PathOf("Program.cs"), "internal static class Program { private static void Main() { } }");
        File.WriteAllText(PathOf("Directory.Build.props"), "<Project />");
        File.WriteAllText(PathOf("Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{BuildFile("props")}" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(own, "RevokeGen.Runtime.dll")}" />
            {string.Join('\n', AnalyzerFiles.Select(name => $"    <Analyzer Include=\"{Path.Combine(analyzers, name + ".dll")}\" />"))}
                <RevokeGenSpec Include="*.json" Operations="{operations}" Json="true" />
              </ItemGroup>
              <Import Project="{BuildFile("targets")}" />
            </Project>
            """);
    }

    /// <summary>Environment variables of the build.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>Sets a property of the project, which may be on several lines.</summary>
    public ConsumerBuild Set(string property, string value)
    {
        _properties.Add((property, value));
        return Write("Directory.Build.props", $"<Project><PropertyGroup>{string.Concat(_properties.Select(static one => $"<{one.Name}>{one.Value}</{one.Name}>"))}</PropertyGroup></Project>");
    }

    /// <summary>Writes a file of the project, or another one in place of <c>Program.cs</c>.</summary>
    public ConsumerBuild Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Builds, and gives the exit code with the distinct lines of errors and warnings, without what follows the message: the rule's page and the project.</summary>
    public async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync()
    {
        var (exitCode, output) = await BuildAsync();
        var lines = output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal));
        return (exitCode, [.. lines.Select(WithoutEnding).Distinct()]);
    }

    /// <summary>Builds, and gives all that is printed, in the colours of a terminal.</summary>
    public async Task<string> PrintAsync() => (await BuildAsync("-v:q", "-clp:ForceConsoleColor;ShowProjectFile=false")).Output;

    /// <summary>A line without what follows the message: the rule's page and the project.</summary>
    public static string WithoutEnding(string line) => Ending().Replace(line, "").Trim();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Output)> BuildAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-nodeReuse:false", .. options, PathOf("Consumer.csproj")]) { RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"( \(https:[^)]*\))?( \[[^\]]*\])?\s*$")]
    private static partial Regex Ending();

    private static string BuildFile(string kind) => Path.Combine(Repository.Root, "src", "RevokeGen", "buildTransitive", "RevokeGen." + kind);
}
