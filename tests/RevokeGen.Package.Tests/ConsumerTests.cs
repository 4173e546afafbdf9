using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>One project that uses the package, set up in the ways that people do.</summary>
public sealed class ConsumerTests(PackedPackages packages)
{
    private const string Spec = "redshift.json";

    private const string Overlay = """
        { "smithy": "2.0", "shapes": { "com.amazonaws.redshift#RevokeEndpointAccessMessage$ClusterIdentifier": { "type": "apply", "traits": { "smithy.api#length": { "max": 4 } } } } }
        """;

    [Theory]
    [InlineData("user", "")]
    [InlineData("señal ü und 漢字", "")]
    [InlineData("user", "<LangVersion>13</LangVersion>")]
    [InlineData("user", "<LangVersion>14</LangVersion>")]
    [InlineData("user", "<LangVersion>preview</LangVersion>")]
    [InlineData("user", "<UseSharedCompilation>true</UseSharedCompilation>")]
    [InlineData("user", "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>")]
    public async Task A_right_call_builds_from_the_bundled_specs_without_a_warning(string folder, string properties)
    {
        using var consumer = new Consumer(packages, folder).Program(Sources.RightCall, properties);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        if (!properties.Contains("TargetFrameworks", StringComparison.Ordinal))
            Assert.Equal(Sources.RightAnswer, await consumer.RunAsync());
    }

    [Theory]
    [InlineData("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("""<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.0" />""")]
    public async Task An_application_with_a_container_registers_its_client(string items)
    {
        using var consumer = new Consumer(packages).Program(Sources.Registration, items: items);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Equal("RedshiftClient", await consumer.RunAsync());
    }

    [Fact]
    public async Task A_language_version_that_is_too_low_is_named()
    {
        using var consumer = new Consumer(packages).Program("System.Console.WriteLine();", "<LangVersion>12</LangVersion>");
        var (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        Assert.Contains("error RVK0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spec_outside_the_project_and_an_overlay_are_checked_and_looked_at_again_when_they_change()
    {
        using var consumer = new Consumer(packages)
            .Program(Sources.RightCall, items: """<RevokeGenSpec Include="../specs/*.json" Operations="RevokeEndpointAccess" />""")
            .Write(Path.Combine("specs", Spec), Read(Spec))
            .Write(Path.Combine("specs", "mine.rules.json"), Overlay);
        var (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        Assert.Contains("Source.cs(4,69): error RVK2003", output, StringComparison.Ordinal);

        consumer.Write(Path.Combine("specs", "mine.rules.json"), Overlay.Replace("\"max\": 4", "\"max\": 40", StringComparison.Ordinal));
        (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 0, output);

        consumer.Write(Path.Combine("specs", "mine.rules.json"), Overlay.Replace("\"max\": 4", "\"max\": -4", StringComparison.Ordinal));
        (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        Assert.Matches(@"mine\.rules\.json\(1,\d+\): error RVK1008", output);
    }

    [Fact]
    public async Task An_item_picks_the_neighbours_of_the_revokes()
    {
        using var consumer = new Consumer(packages).Program(
            Sources.Neighbours,
            items: """
                <RevokeGenSpec Include="$(RevokeGenSpecsFolder)*.json" Operations="Revoke*;GrantPermissions;ListPermissions;DescribeEndpointAuthorization" />
                """);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Equal(Sources.NeighboursAnswer, await consumer.RunAsync());

        consumer.Program(Sources.Neighbours);
        (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        Assert.Contains("GrantPermissionsRequest", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_build_compiles_nothing()
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        Assert.Equal(0, (await consumer.BuildAsync()).ExitCode);
        var (exitCode, output) = await consumer.BuildAsync("-v:n");
        Assert.True(exitCode == 0, output);
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_emitted_can_be_kept_as_files_and_is_not_compiled_twice()
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall, "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        for (var build = 0; build < 2; build++)
        {
            var (exitCode, output) = await consumer.BuildAsync("-warnaserror", "--no-incremental");
            Assert.True(exitCode == 0, output);
        }

        var files = Directory.GetFiles(consumer.PathOf("obj"), "*.g.cs", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Contains("OffBoarding.Redshift.Redshift.Client.g.cs", files);
    }

    [Fact]
    public async Task Builds_in_different_folders_are_the_same_to_the_byte()
    {
        byte[][] assemblies = [await BuildOnServerAsync("one"), await BuildOnServerAsync("another folder")];
        Assert.True(assemblies[0].AsSpan().SequenceEqual(assemblies[1]));

        async Task<byte[]> BuildOnServerAsync(string folder)
        {
            // On a server the folder's path has no place in what is built.
            using var consumer = new Consumer(packages, folder).Program(Sources.RightCall, items: """<SourceRoot Include="$(MSBuildProjectDirectory)/" />""");
            var (exitCode, output) = await consumer.BuildAsync("-p:ContinuousIntegrationBuild=true", "-warnaserror");
            Assert.True(exitCode == 0, output);
            return await File.ReadAllBytesAsync(consumer.PathOf("bin", "Debug", "net10.0", "OffBoarding.dll"), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_design_time_build_has_the_analyzers_and_the_specs()
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        Assert.Equal(6, (await consumer.AnalyzersAsync()).Count);
        var files = await consumer.ItemsAsync(
            "Compile", "AdditionalFiles", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");
        Assert.Contains(files, static path => Path.GetFileName(path) == Spec);
    }

    private static string Read(string spec) => File.ReadAllText(Path.Combine(Repository.Root, "specs", spec));
}
