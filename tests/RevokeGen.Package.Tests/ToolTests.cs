using System;
using System.IO;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>The command as it is installed.</summary>
public sealed class ToolTests(PackedPackages packages)
{
    [Fact]
    public async Task The_installed_command_runs_the_demo_and_checks_specs()
    {
        using var consumer = new Consumer(packages);
        var folder = consumer.Write("broken.json", "{\n  \"smithy\": \"2.0\",\n  \"shape\": {}\n}").Folder;
        await Dotnet.SucceedAsync(folder, "tool", "install", "RevokeGen.Tool", "--version", packages.VersionOf("RevokeGen.Tool"), "--tool-path", "tools", "--source", packages.Feed);
        var revoke = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "revoke.exe" : "revoke");

        var (exitCode, output) = await Dotnet.RunProgramAsync(revoke, folder, "demo");
        Assert.True(exitCode == 0, output);

        (exitCode, output) = await Dotnet.RunProgramAsync(revoke, folder, "spec", "check", "broken.json");
        Assert.True(exitCode == 1, output);
        Assert.Contains("broken.json(3,3): error RVK1002", output, StringComparison.Ordinal);
    }
}
