using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>Programs compiled ahead of time (Native AOT), without a warning: nothing is left at run time that could find by reflection what trimming took away.</summary>
public sealed class NativeTests(PackedPackages packages)
{
    private const string Request = """{"Principal":{"DataLakePrincipalIdentifier":"arn:aws:iam::111122223333:role/analyst"},"Resource":{"Database":{"Name":"sales"}},"Permissions":["DROP"]}""";

    [Fact]
    public async Task The_command_runs_the_demo_as_native_code()
    {
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Missing);
        var folder = Directory.CreateTempSubdirectory("revokegen-native-").FullName;
        try
        {
            await PublishAsync(Path.Combine(packages.Sources, "src", "Revoke"), folder, "-p:RevokeAot=true");
            var revoke = Program(folder, "revoke");

            var (exitCode, output) = await Dotnet.RunProgramAsync(revoke, folder, "demo");
            Assert.True(exitCode == 0, output);
            Assert.Equal(
                ["done", "Revoking for 444455556666", "refused:", "InvalidInputException with the case NothingToRevoke", "done at the second attempt"],
                output.Split('\n').Where(static line => line.StartsWith("  => ", StringComparison.Ordinal)).Select(static line => line[5..].Split(',')[0].Trim()));
            Assert.EndsWith("Everything went as expected.", output.TrimEnd(), StringComparison.Ordinal);

            await File.WriteAllTextAsync(Path.Combine(folder, "request.json"), Request, TestContext.Current.CancellationToken);
            (exitCode, output) = await Dotnet.RunProgramAsync(revoke, folder, "lakeformation", "revoke-permissions", "--input", "request.json", "--region", "eu-west-1", "--dry-run");
            Assert.True(exitCode == 0, output);
            Assert.Contains("https://lakeformation.eu-west-1.amazonaws.com/RevokePermissions", output, StringComparison.Ordinal);

            var specs = Path.Combine(packages.Sources, "specs");
            (exitCode, output) = await Dotnet.RunProgramAsync(revoke, specs, "spec", "check", "lakeformation.json", "lakeformation.rules.json");
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_application_with_a_container_runs_as_native_code()
    {
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Missing);
        using var consumer = new Consumer(packages);
        consumer.Program(
            NativeProgram.Source,
            "<PublishAot>true</PublishAot><UseAppHost>true</UseAppHost>",
            consumer.Package(name: "RevokeGen.Testing") + $"""
                <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.0" />
                <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.0" />
                <RevokeGenSpec Include="$(RevokeGenSpecsFolder)*.json" Operations="{NativeProgram.Operations}" />
                <RevokeGenSpec Include="{Path.Combine(Repository.Root, "tests", "RevokeGen.Testing.Tests", "specs", "storage.json")}" />
                """);
        var folder = consumer.PathOf("native");
        await PublishAsync(consumer.PathOf(), folder);

        var (exitCode, output) = await Dotnet.RunProgramAsync(Program(folder, Consumer.Main), folder);

        Assert.True(exitCode == 0, output);
        Assert.Equal(NativeProgram.Says, output.Split('\n').Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).Select(static line => line[2..].TrimEnd('\r')));
        Assert.Contains("dbug: RevokeGen.LakeFormation[1]", output, StringComparison.Ordinal);
    }

    // Every warning of trimming and of AOT is an error, also each of those that are told of a package in one.
    private static Task<string> PublishAsync(string project, string folder, params string[] options) => Dotnet.SucceedAsync(
        project, ["publish", "-c", "Release", "-o", folder, "-nologo", "-warnaserror", "-p:TrimmerSingleWarn=false", "-p:StripSymbols=false", .. options]);

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
