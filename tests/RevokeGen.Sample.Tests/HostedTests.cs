using System;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>The README's application with a host, run as a process against a local service.</summary>
public sealed class HostedTests
{
    [Fact]
    public async Task The_application_sends_both_revokes_through_the_containers_clients()
    {
        await using var service = LocalService.Start(new ServiceScript()
            .Enqueue("RevokePermissions", ScriptedResponse.Json("{}"))
            .Enqueue("RevokeEndpointAccess", ScriptedResponse.Xml("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult/></RevokeEndpointAccessResponse>")));

        var (exitCode, output, error) = await RunAsync(service.Endpoint, ("LakeFormation__Region", "eu-north-1"), ("LakeFormation__AppId", "off-boarding"));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Nothing is left to the analyst.", output, StringComparison.Ordinal);
        Assert.Contains("dbug: RevokeGen.LakeFormation[1]", output, StringComparison.Ordinal);
        Assert.DoesNotContain(LocalCredentials.Default.SecretAccessKey, output, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS4-HMAC-SHA256", output, StringComparison.Ordinal);
        Assert.Equal(["RevokePermissions", "RevokeEndpointAccess"], service.Requests.Select(static request => request.Operation));
        Assert.All(service.Requests, static request => Assert.True(request.Signature.IsValid));
        Assert.Contains("/eu-north-1/", service.Requests[0].Headers["Authorization"], StringComparison.Ordinal);
        Assert.EndsWith(" app/off-boarding", service.Requests[0].Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/", service.Requests[1].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_application_does_not_start_with_a_setting_that_cannot_be_used()
    {
        await using var service = LocalService.Start(new ServiceScript());

        var (exitCode, _, error) = await RunAsync(service.Endpoint, ("LakeFormation__MaxAttempts", "none"));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("RevokeGen.Runtime.ConfigurationException: LakeFormation:MaxAttempts must be a whole number of 1 or more.", error, StringComparison.Ordinal);
        Assert.Contains(".StartAsync(", error, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(Uri endpoint, params (string Name, string Value)[] settings) => SampleProcess.RunAsync(
        "RevokeGen.Sample.Hosted", endpoint, [.. settings, ("Logging__LogLevel__Default", "Trace")]);
}
