using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>The generator with machine code in it, on the systems that it is for.</summary>
public sealed class PrecompiledTests(PackedPackages packages)
{
    private static readonly string[] Dependencies = ["Microsoft.Bcl.AsyncInterfaces.dll", "RevokeGen.CodeFixes.dll", "System.Text.Encodings.Web.dll", "System.Text.Json.dll"];

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_wrong_call_is_refused_with_and_without_machine_code(string precompiled)
    {
        using var consumer = new Consumer(packages).Program(Sources.WrongCall);
        var (exitCode, output) = await consumer.BuildAsync($"-p:RevokeGenPrecompiled={precompiled}");
        Assert.True(exitCode == 1, output);
        Assert.Contains(Sources.Mistake, output, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_gets_the_assemblies_for_its_system()
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        var system = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Assert.SkipUnless(system is "linux-x64" or "linux-arm64" or "osx-arm64" or "win-x64", "The package has no assemblies for " + system);
        Assert.Equal([.. Portable(Dependencies), $"tools/{system}/RevokeGen.Codegen.dll", $"tools/{system}/RevokeGen.dll"], await consumer.AnalyzersAsync());
    }

    [Theory]
    [InlineData("-p:RevokeGenPrecompiled=false")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-riscv64")]
    public async Task Any_other_system_gets_the_portable_ones(string option)
    {
        using var consumer = new Consumer(packages).Program(Sources.RightCall);
        Assert.Equal(Portable([.. Dependencies, "RevokeGen.Codegen.dll", "RevokeGen.dll"]).Order(System.StringComparer.Ordinal), await consumer.AnalyzersAsync(option));
    }

    private static IEnumerable<string> Portable(IEnumerable<string> names) => names.Select(static name => "analyzers/dotnet/cs/" + name);
}
