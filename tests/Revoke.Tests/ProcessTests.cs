using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Revoke.Commands;

namespace Revoke.Tests;

/// <summary>The command as a process of its own: environment, streams and signals.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Demo_ignores_the_users_settings()
    {
        var run = await InvokeAsync(
            ["demo"],
            new()
            {
                ["AWS_PROFILE"] = "no-such-profile",
                ["AWS_REGION"] = "no region",
                ["AWS_ENDPOINT_URL"] = "http://192.0.2.1",
                ["AWS_USE_FIPS_ENDPOINT"] = "true",
                ["AWS_USE_DUALSTACK_ENDPOINT"] = "true",
                ["AWS_MAX_ATTEMPTS"] = "1",
                ["HTTP_PROXY"] = "http://192.0.2.1:3128",
            });
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Environment_is_honoured()
    {
        var run = await InvokeAsync(
            ["lakeformation", "revoke-permissions", "--input", "-", "--dry-run", "--sign"],
            new()
            {
                ["AWS_REGION"] = "us-east-1",
                ["AWS_USE_FIPS_ENDPOINT"] = "true",
                ["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT",
                ["AWS_SECRET_ACCESS_KEY"] = "environment-secret",
                ["AWS_SESSION_TOKEN"] = "environment-token",
            },
            Inputs.Permissions);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("https://lakeformation-fips.us-east-1.amazonaws.com/RevokePermissions", run.Output, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIDENVIRONMENT/", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("environment-secret", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_region_and_missing_credentials_are_invalid_settings()
    {
        string[] operation = ["lakeformation", "revoke-permissions", "--input", "-"];
        var nowhere = await InvokeAsync(operation, [], Inputs.Permissions);
        Assert.Equal((2, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains("region", nowhere.Error, StringComparison.OrdinalIgnoreCase);
        var nobody = await InvokeAsync([.. operation, "--region", "eu-west-1", "--endpoint-url", "http://127.0.0.1:9"], [], Inputs.Permissions);
        Assert.Equal((2, ""), (nobody.ExitCode, nobody.Output));
        Assert.Contains("credentials", nobody.Error, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<CommandRun> InvokeAsync(IReadOnlyList<string> arguments, Dictionary<string, string> environment, string input = "")
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(RevokeCommand).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in (List<string>)[.. start.Environment.Keys])
        {
            if (name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }

        // No profile files, whoever runs the test.
        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
