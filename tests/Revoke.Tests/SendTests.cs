using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace Revoke.Tests;

/// <summary>The commands that send, against a service on loopback.</summary>
public sealed class SendTests
{
    [Fact]
    public async Task Lake_formation_answer_is_printed_as_json()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var run = await RevokePermissionsAsync(service, Inputs.Permissions);
        Assert.Equal((0, "{}\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.True(Assert.Single(service.Requests).Signature.IsValid);
    }

    [Fact]
    public async Task Redshift_answer_is_printed_as_json()
    {
        await using var service = Start("RevokeEndpointAccess", ScriptedResponse.QueryResult(
            "RevokeEndpointAccess",
            "http://redshift.amazonaws.com/doc/2012-12-01/",
            "<Grantee>444455556666</Grantee><AuthorizeTime>2025-01-31T09:30:00Z</AuthorizeTime><Status>Revoking</Status><AllowedVPCs><VpcIdentifier>vpc-1</VpcIdentifier></AllowedVPCs><EndpointCount>1</EndpointCount>"));
        var run = await CommandRun.InvokeAsync(
            Inputs.EndpointAccess, "redshift", "revoke-endpoint-access", "--input", "-", "--endpoint-url", service.Endpoint.ToString());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var answer = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal("444455556666", answer.RootElement.GetProperty("Grantee").GetString());
        Assert.Equal("Revoking", answer.RootElement.GetProperty("Status").GetString());
        Assert.Equal("vpc-1", answer.RootElement.GetProperty("AllowedVPCs")[0].GetString());
        Assert.Equal(1, answer.RootElement.GetProperty("EndpointCount").GetInt32());
    }

    [Fact]
    public async Task Input_is_read_from_a_file()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Inputs.Permissions, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
            var run = await CommandRun.InvokeAsync("", "lakeformation", "revoke-permissions", "--input", file, "--endpoint-url", service.Endpoint.ToString());
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Equal("sales", Assert.Single(service.Requests).Parameters["Resource.Table.DatabaseName"]);
    }

    [Fact]
    public async Task Refusal_of_the_service_is_told_in_full()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked. Grantee has none."));
        var run = await RevokePermissionsAsync(service, Inputs.Permissions);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            """
            The service refused the request.
              code: InvalidInputException
              case: NothingToRevoke
              message: No permissions revoked. Grantee has none.
              status: 400
              request id: 00000000-0000-4000-8000-000000000001

            """,
            run.Error);
    }

    [Fact]
    public async Task Refusal_that_the_spec_does_not_know_has_no_case()
    {
        await using var service = Start("RevokeEndpointAccess", ScriptedResponse.QueryError("BrandNew", "Something new."));
        var run = await CommandRun.InvokeAsync(
            Inputs.EndpointAccess, "redshift", "revoke-endpoint-access", "--input", "-", "--endpoint-url", service.Endpoint.ToString());
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  code: BrandNew\n  message: Something new.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_answer_is_a_failure_with_the_request_id()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{"));
        var run = await RevokePermissionsAsync(service, Inputs.Permissions);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("request id 00000000-0000-4000-8000-", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_is_not_there_is_a_failure()
    {
        var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        await service.DisposeAsync();
        var run = await RevokePermissionsAsync(service, Inputs.Permissions);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The service could not be reached: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_request_is_not_sent_and_every_violation_is_told()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var run = await RevokePermissionsAsync(
            service,
            """{ "CatalogId": "12", "Principal": { "DataLakePrincipalIdentifier": "" }, "Resource": { "Database": { "Name": "" } }, "Permissions": [] }""");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        foreach (var path in (string[])["CatalogId", "Principal.DataLakePrincipalIdentifier", "Resource.Database.Name", "Permissions"])
            Assert.Contains($"\n  {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task No_validate_sends_what_the_rules_refuse()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var input = Inputs.Permissions.Replace("[\"SELECT\"]", "[]", StringComparison.Ordinal);
        var run = await CommandRun.InvokeAsync(
            input, "lakeformation", "revoke-permissions", "--input", "-", "--no-validate", "--endpoint-url", service.Endpoint.ToString());
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("[]", Assert.Single(service.Requests).Parameters["Permissions"]);
    }

    [Fact]
    public async Task No_validate_sends_a_request_without_its_required_members()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var run = await CommandRun.InvokeAsync(
            """{ "Permissions": ["ALL"] }""", "lakeformation", "revoke-permissions", "--input", "-", "--no-validate", "--endpoint-url", service.Endpoint.ToString());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""{"Permissions":["ALL"]}""", Assert.Single(service.Requests).Body);
    }

    /// <summary>Access was taken away: who reads that the service could not be reached would believe that it was not.</summary>
    [Fact]
    public async Task A_revoke_whose_answer_cannot_be_written_is_told_as_done()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}"));
        var run = await OnFullDiskAsync("lakeformation", "revoke-permissions", "--input", "-", "--endpoint-url", service.Endpoint.ToString());
        Assert.Single(service.Requests);
        Assert.Equal((3, "The answer could not be written: No space left on device\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("--help")]
    [InlineData("spec", "check", "-", "--format", "json")]
    public async Task An_answer_that_cannot_be_written_is_told(params string[] arguments)
    {
        var run = await OnFullDiskAsync(arguments);
        Assert.Equal((3, "The answer could not be written: No space left on device\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Stopped_command_says_so()
    {
        await using var service = Start("RevokePermissions", ScriptedResponse.Json("{}").After(TimeSpan.FromMinutes(5)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = CommandRun.InvokeAsync(
            Inputs.Permissions,
            new StaticCredentials(CommandRun.AccessKeyId, CommandRun.Secret),
            ["lakeformation", "revoke-permissions", "--input", "-", "--endpoint-url", service.Endpoint.ToString()],
            stop.Token);
        while (service.Requests.Count == 0)
            await Task.Delay(5, stop.Token);
        await stop.CancelAsync();
        var run = await running;
        Assert.Equal((130, "", "Stopped.\n"), (run.ExitCode, run.Output, run.Error));
    }

    private static Task<CommandRun> RevokePermissionsAsync(LocalService service, string input) =>
        CommandRun.InvokeAsync(input, "lakeformation", "revoke-permissions", "--input", "-", "--endpoint-url", service.Endpoint.ToString());

    private static async Task<CommandRun> OnFullDiskAsync(params string[] arguments)
    {
        await using var full = new StreamWriter(new FullDisk()) { AutoFlush = true };
        return await CommandRun.InvokeAsync(
            Inputs.Permissions, new StaticCredentials(CommandRun.AccessKeyId, CommandRun.Secret), arguments, TestContext.Current.CancellationToken, output: full);
    }

    private static LocalService Start(string operation, ScriptedResponse response) =>
        LocalService.Start(new ServiceScript(new LocalCredentials(CommandRun.AccessKeyId, CommandRun.Secret)).Otherwise(operation, response));

    private sealed class FullDisk : MemoryStream
    {
        private static IOException Full => new("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw Full;

        public override void Write(ReadOnlySpan<byte> buffer) => throw Full;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw Full;
    }
}
