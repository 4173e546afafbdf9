using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Analysis;
using RevokeGen.Codegen;
using RevokeGen.Runtime;
using RevokeGen.Tests.Samples;

namespace RevokeGen.CodeFixes.Tests;

/// <summary><c>dotnet format analyzers</c> over a project with one mistake of each kind: what keeps the meaning is fixed, the rest is left to a person.</summary>
public sealed class FormatTests(ITestOutputHelper output) : IDisposable
{
    private const string Before = """
        _ = revoke with { Permissions = ["SELCT", "SELECT", "Super"] };
        _ = revoke with { Permissions = [Permission.All, Permission.Drop, Permission.All, Permission.All] };
        _ = list with { Names = ["a", "b", "a"], MaxResults = 0 };
        _ = new DataLocationResource { ResourceArn = "s3://bucket/x" };
        _ = new TableResource { DatabaseName = null!, Name = "ALL_TABLES" };
        _ = tag with { TagKey = "", TagValues = [] };
        _ = revoke with { Resource = null! };
        _ = new TableResource { Name = "orders" };
        _ = revoke with { Resource = new TableResource { DatabaseName = "sales", Name = "orders", TableWildcard = new() }, Permissions = [Permission.All, Permission.SuperUser] };
        _ = revoke.Resource.Kind switch { not Resource.Variant.Table => 1 };
        switch (some[0].Kind)
        {
            case not Permission.Known.Drop:
                break;
        }
        """;

    private const string After = """
        _ = revoke with { Permissions = ["SELCT", Permission.Select, Permission.All] };
        _ = revoke with { Permissions = [Permission.All, Permission.Drop] };
        _ = list with { Names = ["a", "b"], MaxResults = 0 };
        _ = new DataLocationResource { ResourceArn = "s3://bucket/x" };
        _ = new TableResource { DatabaseName = null!, Name = "ALL_TABLES" };
        _ = tag with { TagKey = "", TagValues = [] };
        _ = revoke with { Resource = null! };
        _ = new TableResource { Name = "orders", DatabaseName = default(string)! };
        _ = revoke with { Resource = new TableResource { DatabaseName = "sales", Name = "orders", TableWildcard = new() }, Permissions = [Permission.All, Permission.SuperUser] };
        _ = revoke.Resource.Kind switch { not Resource.Variant.Table => 1, Resource.Variant.Table => throw new NotImplementedException() };
        switch (some[0].Kind)
        {
            case not Permission.Known.Drop:
                break;
            case Permission.Known.Drop:
                break;
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-format-").FullName;

    [Fact]
    public async Task Only_fixes_that_keep_the_meaning_are_applied()
    {
        await WriteProjectAsync();
        var restore = await DotnetAsync("restore");
        Assert.SkipUnless(restore == 0, "dotnet restore of a project without packages does not work here");
        Assert.Equal(0, await DotnetAsync("format", "analyzers", "--no-restore", "--severity", "info"));
        Assert.Equal(Source(After), await File.ReadAllTextAsync(Path.Combine(_folder, "Program.cs"), TestContext.Current.CancellationToken));

        // What is left are the findings that need a person, and no error of the compiler's own.
        Assert.Equal(["RVK2001", "RVK2002", "RVK2003", "RVK2004", "RVK2005", "RVK2006", "RVK2008", "RVK2009", "RVK2010"], await BuildFindingsAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Source(string statements) => Consumer.Usings + Consumer.MethodOf(statements);

    private async Task WriteProjectAsync()
    {
        string[] analyzers = [typeof(RequestAnalyzer).Assembly.Location, typeof(RuleFix).Assembly.Location, typeof(EquatableArray<>).Assembly.Location];
        var project = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>13</LangVersion>
                <Nullable>enable</Nullable>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <UseSharedCompilation>false</UseSharedCompilation>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(SmithyMemberAttribute).Assembly.Location}" />
                {string.Concat(analyzers.Select(static path => $"<Analyzer Include=\"{path}\" />"))}
              </ItemGroup>
            </Project>
            """;
        (string Name, string Text)[] files =
        [
            ("Sample.csproj", project),
            (".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.RVK2014.severity = suggestion\n"),
            (EmittedApi.FileName, EmittedApi.Source),
            ("Program.cs", Source(Before)),
        ];
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);
    }

    private async Task<IEnumerable<string>> BuildFindingsAsync()
    {
        Assert.NotEqual(0, await DotnetAsync("build", "--no-restore", "-clp:NoSummary", "-flp:logfile=build.log;verbosity=quiet"));
        var log = await File.ReadAllLinesAsync(Path.Combine(_folder, "build.log"), TestContext.Current.CancellationToken);
        return log.Where(static line => line.Contains("): error ", StringComparison.Ordinal) || line.Contains("): warning ", StringComparison.Ordinal))
            .Select(static line => line.Split("): ")[1].Split(' ')[1].TrimEnd(':')).Distinct().Order(StringComparer.Ordinal);
    }

    private async Task<int> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The test host's own MSBuild settings are not this project's.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var standard = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"dotnet {string.Join(' ', arguments)}: {process.ExitCode}\n{await standard}{await error}");
        return process.ExitCode;
    }
}
