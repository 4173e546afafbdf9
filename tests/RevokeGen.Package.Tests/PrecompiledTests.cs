using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>The generator and the runtime with machine code in them, on the systems that they are for.</summary>
public sealed class PrecompiledTests(PackedPackages packages)
{
    private static readonly string ThisSystem = RuntimeInformation.RuntimeIdentifier;

    private static readonly string[] Dependencies = ["Microsoft.Bcl.AsyncInterfaces.dll", "RevokeGen.CodeFixes.dll", "System.Text.Encodings.Web.dll", "System.Text.Json.dll"];

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_wrong_call_is_refused_with_and_without_machine_code(string precompiled)
    {
        using var consumer = new Consumer(packages).Program(Sources.WrongCall);
        var (exitCode, output) = await consumer.BuildAsync($"-p:RevokeGenPrecompiled={precompiled}");
        Assert.True(exitCode == 1, output);
        Assert.Contains(Sources.Mistake, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_gets_the_assemblies_for_its_system()
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        SkipOthers();
        Assert.Equal([.. Portable(Dependencies), $"tools/{ThisSystem}/RevokeGen.Codegen.dll", $"tools/{ThisSystem}/RevokeGen.dll"], await consumer.AnalyzersAsync());
    }

    [Theory]
    [InlineData("-p:RevokeGenPrecompiled=false")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-riscv64")]
    public async Task Any_other_system_gets_the_portable_ones(string option)
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        Assert.Equal(Portable([.. Dependencies, "RevokeGen.Codegen.dll", "RevokeGen.dll"]).Order(StringComparer.Ordinal), await consumer.AnalyzersAsync(option));
    }

    [Fact]
    public async Task A_program_for_all_systems_runs_the_runtime_for_its_own()
    {
        SkipOthers();
        using var consumer = new Consumer(packages).Program(Sources.RuntimeLocation);
        var (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 0, output);
        var location = await consumer.RunAsync();
        Assert.EndsWith($"/runtimes/{ThisSystem}/lib/net10.0/RevokeGen.Runtime.dll", location.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(PackageFile.HasMachineCode(await File.ReadAllBytesAsync(location, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("linux-musl-x64", true)]
    [InlineData("win-arm64", false)]
    public async Task A_program_for_one_system_has_the_runtime_for_it_alone(string system, bool hasMachineCode)
    {
        using var consumer = new Consumer(packages).Program(Sources.RuntimeLocation);
        var (exitCode, output) = await consumer.BuildAsync($"-p:RuntimeIdentifier={system}", "-p:SelfContained=false");
        Assert.True(exitCode == 0, output);
        var folder = consumer.PathOf("bin", "Debug", "net10.0", system);
        var runtime = Assert.Single(Directory.GetFiles(folder, "RevokeGen.Runtime.dll", SearchOption.AllDirectories));
        Assert.Equal(hasMachineCode, PackageFile.HasMachineCode(await File.ReadAllBytesAsync(runtime, TestContext.Current.CancellationToken)));
    }

    private static void SkipOthers() =>
        Assert.SkipUnless(ThisSystem is "linux-x64" or "linux-arm64" or "osx-arm64" or "win-x64", "The packages have no assemblies for " + ThisSystem);

    private static IEnumerable<string> Portable(IEnumerable<string> names) => names.Select(static name => "analyzers/dotnet/cs/" + name);
}
