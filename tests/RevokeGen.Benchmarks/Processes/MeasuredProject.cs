using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>A library of some size that <c>dotnet build</c> builds, with RevokeGen or without. It takes what the package would give it from this repository's output.</summary>
internal sealed class MeasuredProject : IDisposable
{
    private const int Files = 40, StatementsEach = 500, Requests = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-build-").FullName;
    private int _edits;

    public MeasuredProject(bool usesRevokeGen)
    {
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_folder, "Project.csproj"), ProjectFile(usesRevokeGen));
        for (var file = 0; file < Files; file++)
        {
            var text = MeasuredSources.Unrelated(StatementsEach).Replace("namespace Project;", string.Create(CultureInfo.InvariantCulture, $"namespace Project.Part{file};"), StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"Part{file}.cs")), text);
        }

        if (usesRevokeGen)
            File.WriteAllText(Path.Combine(_folder, "Requests.cs"), MeasuredSources.Requests(Requests));
        CommandRun.Succeeding("dotnet", "restore", _folder, "-nologo");
    }

    /// <summary>Edits a file and builds.</summary>
    /// <param name="server">The compiler server to use; null to start a compiler for this build alone.</param>
    /// <returns>The whole command's time in nanoseconds.</returns>
    public double Build(CompilerServer? server)
    {
        File.WriteAllText(Path.Combine(_folder, "Edited.cs"), string.Create(CultureInfo.InvariantCulture, $"namespace Project; internal static class Edited {{ public const int Number = {++_edits}; }}"));
        // Both said outright, since the environment may have a say in the first.
        string[] compiler = server is null ? ["-p:UseSharedCompilation=false"] : ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server.Name}"];
        return CommandRun.Succeeding("dotnet", ["build", _folder, "--no-restore", "-nologo", "-clp:NoSummary", .. compiler]).Time.TotalNanoseconds;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string ProjectFile(bool usesRevokeGen)
    {
        var source = Path.Combine(ProjectMetadata.Of("SourceFolder"), "RevokeGen");
        var (portable, precompiled) = (ProjectMetadata.Of("AnalyzerFolder"), ProjectMetadata.Of("PrecompiledFolder"));
        string[] analyzers =
        [
            Path.Combine(precompiled, "RevokeGen.dll"), Path.Combine(precompiled, "RevokeGen.Codegen.dll"),
            Path.Combine(portable, "System.Text.Json.dll"), Path.Combine(portable, "System.Text.Encodings.Web.dll"), Path.Combine(portable, "Microsoft.Bcl.AsyncInterfaces.dll"),
        ];
        var uses = $"""
            <Import Project="{Path.Combine(source, "buildTransitive", "RevokeGen.props")}" />
              <PropertyGroup>
                <RevokeGenBundledSpecs>true</RevokeGenBundledSpecs>
                <RevokeGenSpecsFolder>{Path.Combine(ProjectMetadata.Of("SourceFolder"), "..", "specs")}/</RevokeGenSpecsFolder>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(RevokeGen.Runtime.ClientOptions).Assembly.Location}" />
                {string.Concat(analyzers.Select(static path => $"<Analyzer Include=\"{path}\" />"))}
              </ItemGroup>
            """;
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace>Project</RootNamespace>
              </PropertyGroup>
              {(usesRevokeGen ? uses : "")}
              {(usesRevokeGen ? $"""<Import Project="{Path.Combine(source, "buildTransitive", "RevokeGen.targets")}" />""" : "")}
            </Project>
            """;
    }
}
