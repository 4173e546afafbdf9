using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

public sealed class ConsumerTests(PackedPackages packages)
{
    private const string RightCall = """
        using System;
        using OffBoarding.Redshift;

        var request = new RevokeEndpointAccessRequest { ClusterIdentifier = "sales", Account = "111122223333" };
        Console.WriteLine($"{request.Account}: {request.Validate().Count} violations");
        """;

    private const string WrongCall = """
        using System;
        using OffBoarding.LakeFormation;

        Console.WriteLine(new RevokePermissionsRequest
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [],
        });
        """;

    private static readonly string[] Dependencies = ["Microsoft.Bcl.AsyncInterfaces.dll", "RevokeGen.CodeFixes.dll", "System.Text.Encodings.Web.dll", "System.Text.Json.dll"];

    [Fact]
    public async Task A_right_call_builds_from_the_bundled_specs_and_runs()
    {
        using var consumer = new Consumer(packages, RightCall);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Equal("111122223333: 0 violations", (await consumer.RunAsync()).Output.Trim());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_wrong_call_is_refused_with_and_without_machine_code(string precompiled)
    {
        using var consumer = new Consumer(packages, WrongCall);
        var (exitCode, output) = await consumer.BuildAsync($"-p:RevokeGenPrecompiled={precompiled}");
        Assert.True(exitCode == 1, output);
        Assert.Contains("Program.cs(8,19): error RVK2002", output, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_gets_the_assemblies_for_its_system()
    {
        using var consumer = new Consumer(packages, RightCall);
        var system = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Assert.SkipUnless(system is "linux-x64" or "linux-arm64" or "osx-arm64" or "win-x64", "The package has no assemblies for " + system);
        Assert.Equal([.. Portable(Dependencies), $"tools/{system}/RevokeGen.Codegen.dll", $"tools/{system}/RevokeGen.dll"], await consumer.AnalyzersAsync());
    }

    [Theory]
    [InlineData("-p:RevokeGenPrecompiled=false")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-riscv64")]
    public async Task Any_other_system_gets_the_portable_ones(string option)
    {
        using var consumer = new Consumer(packages, RightCall);
        Assert.Equal(Portable([.. Dependencies, "RevokeGen.Codegen.dll", "RevokeGen.dll"]).Order(System.StringComparer.Ordinal), await consumer.AnalyzersAsync(option));
    }

    private static IEnumerable<string> Portable(IEnumerable<string> names) => names.Select(static name => "analyzers/dotnet/cs/" + name);
}
