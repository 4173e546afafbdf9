using System;
using System.IO;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>The compilers of other SDKs: the oldest that the analyzers are made for, and one newer than that of any SDK when this was written.</summary>
public sealed class CompilerTests(PackedPackages packages)
{
    private const string Toolset = "Microsoft.Net.Compilers.Toolset";

    // Without the type, which newer packages set themselves, the SDK takes its own compiler, and that of an older package is only restored.
    private const string Properties = "<LangVersion>13</LangVersion><RoslynCompilerType>Custom</RoslynCompilerType>";

    [Theory]
    [InlineData("4.14.0")]
    [InlineData("5.9.0")]
    public async Task An_older_and_a_newer_compiler_emit_the_client_and_refuse_the_wrong_call(string version)
    {
        using var consumer = new Consumer(packages).Program(
            Sources.WrongCall, Properties, $"""<PackageReference Include="{Toolset}" Version="{version}" PrivateAssets="all" />""");
        var (exitCode, output) = await consumer.BuildAsync("-v:n");
        Assert.True(exitCode == 1, output);
        Assert.Contains(Path.Combine(Toolset.ToLowerInvariant(), version, "tasks", "netcore", "bincore", "csc"), output, StringComparison.Ordinal);
        Assert.Contains(Sources.Mistake, output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
    }
}
