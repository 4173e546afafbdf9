using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;

namespace Revoke.Tests;

public sealed class DryRunTests
{
    [Fact]
    public async Task Rest_json_request_is_shown_whole()
    {
        var request = await ShowAsync(Inputs.Permissions, "lakeformation", "revoke-permissions", "--input", "-", "--dry-run");
        Assert.Equal(["method", "uri", "headers", "body"], request.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("POST", request.GetProperty("method").GetString());
        Assert.Equal("https://lakeformation.eu-west-1.amazonaws.com/RevokePermissions", request.GetProperty("uri").GetString());
        Assert.Equal("application/json", request.GetProperty("headers").GetProperty("Content-Type").GetString());
        Assert.Equal("lakeformation.eu-west-1.amazonaws.com", request.GetProperty("headers").GetProperty("Host").GetString());
        Assert.Equal(
            """{"Principal":{"DataLakePrincipalIdentifier":"arn:aws:iam::111122223333:role/analyst"},"Resource":{"Table":{"DatabaseName":"sales","TableWildcard":{}}},"Permissions":["SELECT"]}""",
            request.GetProperty("body").GetString());
    }

    [Fact]
    public async Task Query_request_is_shown_whole()
    {
        var request = await ShowAsync(Inputs.EndpointAccess, "redshift", "revoke-endpoint-access", "--input", "-", "--dry-run");
        Assert.Equal("https://redshift.eu-west-1.amazonaws.com/", request.GetProperty("uri").GetString());
        Assert.Equal(
            "Action=RevokeEndpointAccess&Version=2012-12-01&ClusterIdentifier=sales&Account=444455556666&VpcIds.VpcIdentifier.1=vpc-1&Force=true",
            request.GetProperty("body").GetString());
        Assert.StartsWith("application/x-www-form-urlencoded", request.GetProperty("headers").GetProperty("Content-Type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_sign_no_credentials_are_asked_for()
    {
        var run = await CommandRun.InvokeAsync(
            Inputs.Permissions, new NoCredentials(), ["lakeformation", "revoke-permissions", "--input", "-", "--dry-run"], TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("Authorization", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sign_without_credentials_is_invalid()
    {
        var run = await CommandRun.InvokeAsync(
            Inputs.Permissions, new NoCredentials(), ["lakeformation", "revoke-permissions", "--input", "-", "--dry-run", "--sign"], TestContext.Current.CancellationToken);
        Assert.Equal((2, "", "None here.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("lakeformation", "revoke-permissions", Inputs.Permissions)]
    [InlineData("redshift", "revoke-endpoint-access", Inputs.EndpointAccess)]
    public async Task Sign_adds_the_authorization(string service, string operation, string input)
    {
        var request = await ShowAsync(input, service, operation, "--input", "-", "--dry-run", "--sign");
        var authorization = request.GetProperty("headers").GetProperty("Authorization").GetString();
        Assert.Matches($"^AWS4-HMAC-SHA256 Credential={CommandRun.AccessKeyId}/[0-9]{{8}}/eu-west-1/{service}/aws4_request, SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{{64}}$", authorization);
        Assert.DoesNotContain(CommandRun.Secret, request.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_and_endpoint_are_the_given_ones()
    {
        var regional = await ShowAsync(Inputs.EndpointAccess, "redshift", "revoke-endpoint-access", "--input", "-", "--dry-run", "--region", "cn-north-1");
        Assert.Equal("https://redshift.cn-north-1.amazonaws.com.cn/", regional.GetProperty("uri").GetString());
        var local = await ShowAsync(
            Inputs.Permissions, "lakeformation", "revoke-permissions", "--input", "-", "--dry-run", "--endpoint-url", "http://localhost:4566");
        Assert.Equal("http://localhost:4566/RevokePermissions", local.GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Invalid_request_is_not_shown()
    {
        var run = await CommandRun.InvokeAsync(
            """{ "ClusterIdentifier": "c", "Account": "1" }""", "redshift", "revoke-endpoint-access", "--input", "-", "--dry-run");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task No_validate_shows_what_the_rules_refuse()
    {
        var request = await ShowAsync(
            """{ "ClusterIdentifier": "c", "Account": "1" }""", "redshift", "revoke-endpoint-access", "--input", "-", "--dry-run", "--no-validate");
        Assert.Equal("Action=RevokeEndpointAccess&Version=2012-12-01&ClusterIdentifier=c&Account=1", request.GetProperty("body").GetString());
    }

    private static async Task<JsonElement> ShowAsync(string input, params string[] arguments)
    {
        var run = await CommandRun.InvokeAsync(input, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }

    private sealed class NoCredentials : ICredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(System.Threading.CancellationToken cancellationToken) => throw new CredentialsException("None here.");
    }
}
