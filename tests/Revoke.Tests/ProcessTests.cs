using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Revoke.Commands;
using Revoke.Tests.Specs;
using RevokeGen.Testing;

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

    [Fact]
    public async Task Interrupt_stops_a_slow_call()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one process can send to just one other.");
        Assert.SkipWhen(IgnoresInterrupts(), "Interrupts are ignored here, by these tests and by what they start, as a shell has it for what it starts in the background.");
        var script = new ServiceScript { RequireSignature = false }.Otherwise("RevokePermissions", ScriptedResponse.Empty().After(TimeSpan.FromMinutes(5)));
        await using var service = LocalService.Start(script);
        using var process = Start(
            ["lakeformation", "revoke-permissions", "--input", "-", "--endpoint-url", service.Endpoint.ToString(), "--region", "eu-west-1"],
            new() { ["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT", ["AWS_SECRET_ACCESS_KEY"] = "environment-secret" });
        await process.StandardInput.WriteAsync(Inputs.Permissions);
        process.StandardInput.Close();
        while (service.Requests.Count == 0)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        using var signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((130, "Stopped.\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Whoever reads only the beginning of a list has what they want; whoever cannot be written to at all is told so by the exit code.</summary>
    [Theory]
    [InlineData("{ \"$@\"; echo $? >&2; } | head -1", "com.amazonaws.redshift#RedshiftServiceVersion20121201\n", "0\n")]
    [InlineData("\"$@\" >&-; echo $? >&2", "", "The answer could not be written: Bad file descriptor\n3\n")]
    public async Task A_list_is_read_as_far_as_someone_reads(string script, string output, string error)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes a shell, and the words of its system.");
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", script, "sh", "dotnet", typeof(RevokeCommand).Assembly.Location, "spec", "list", SpecFolder.Repository("redshift.json"), "--rules"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(error, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(output, await written);
    }

    /// <summary>Linux tells which signals a process ignores, one bit for each; interrupts are the second.</summary>
    private static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private static async Task<CommandRun> InvokeAsync(IReadOnlyList<string> arguments, Dictionary<string, string> environment, string input = "")
    {
        using var process = Start(arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    private static Process Start(IReadOnlyList<string> arguments, Dictionary<string, string> environment)
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
        return Process.Start(start)!;
    }
}
