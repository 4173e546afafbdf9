using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Testing.Tests.LakeFormation;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>The emitted Lake Formation client against a service that decodes and checks in its own way.</summary>
public sealed class RevokePermissionsTests
{
    private const string Operation = "RevokePermissions";

    private static readonly ScriptedResponse Success = ScriptedResponse.Json("{}");

    private static readonly ScriptedResponse Concurrent = ScriptedResponse.RestJsonError("ConcurrentModificationException", "Please retry in a short while.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_arrives_as_it_was_meant()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, Success);
        var response = await stage.LakeFormation.RevokePermissionsAsync(
            new()
            {
                CatalogId = "111122223333",
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:user/Zoë \"😀\"" },
                Resource = new TableResource { DatabaseName = "sales", TableWildcard = new() },
                Permissions = [Permission.Select, Permission.Describe],
                PermissionsWithGrantOption = [],
            },
            Cancellation);

        var request = Assert.Single(stage.Requests);
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["CatalogId"] = "111122223333",
                ["Principal.DataLakePrincipalIdentifier"] = "arn:aws:iam::111122223333:user/Zoë \"😀\"",
                ["Resource.Table.DatabaseName"] = "sales",
                ["Resource.Table.TableWildcard"] = "{}",
                ["Permissions[0]"] = "SELECT",
                ["Permissions[1]"] = "DESCRIBE",
                ["PermissionsWithGrantOption"] = "[]",
            },
            Sorted(request.Parameters));
        Assert.Equal(("POST", "/RevokePermissions", "application/json"), (request.Method, request.Target, request.Headers["Content-Type"]));
        Assert.Equal(SignatureStatus.Valid, request.Signature.Status);
        Assert.EndsWith("/eu-west-1/lakeformation/aws4_request", request.Signature.Scope, StringComparison.Ordinal);
        Assert.StartsWith("revokegen/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal((200, request.Answer.RequestId), (response.StatusCode, response.RequestId));
    }

    [Fact]
    public async Task Success_without_a_body_is_accepted()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.Empty());
        Assert.Equal(200, (await RevokeAsync(stage)).StatusCode);
    }

    [Fact]
    public async Task Nothing_to_revoke_is_a_case_and_is_not_retried()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, ScriptedResponse.RestJsonError(
            "InvalidInputException", "No permissions revoked. Grantee has no permissions and no grantable permissions on resource."));
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => RevokeAsync(stage));
        Assert.Equal(LakeFormationErrorCase.NothingToRevoke, refusal.Case);
        Assert.Equal(("InvalidInputException", 400, Assert.Single(stage.Requests).Answer.RequestId), (refusal.Code, refusal.StatusCode, refusal.RequestId));
        Assert.StartsWith("No permissions revoked.", refusal.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undeclared_error_keeps_its_code()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, ScriptedResponse.RestJsonError("BrandNewException", "Something new."));
        var refusal = await Assert.ThrowsAsync<LakeFormationException>(() => RevokeAsync(stage));
        Assert.Equal(("BrandNewException", "Something new."), (refusal.Code, refusal.ServiceMessage));
        Assert.Equal(LakeFormationErrorCase.None, refusal.Case);
    }

    [Fact]
    public async Task Concurrent_modification_is_retried()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, Concurrent, Success);
        await RevokeAsync(stage);
        Assert.Equal(2, stage.Requests.Count);
        Assert.Equal(stage.Requests[0].Body, stage.Requests[1].Body);
        Assert.All(stage.Requests, static request => Assert.True(request.Signature.IsValid));
    }

    [Fact]
    public async Task Retries_end_with_the_typed_error()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, Concurrent);
        var refusal = await Assert.ThrowsAsync<ConcurrentModificationException>(() => RevokeAsync(stage));
        Assert.Equal(3, stage.Requests.Count);
        Assert.Equal(stage.Requests[2].Answer.RequestId, refusal.RequestId);
    }

    [Fact]
    public async Task Throttling_and_broken_connections_are_retried()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(
            Operation, ScriptedResponse.BrokenConnection(), ScriptedResponse.RestJsonError("ThrottlingException", "Rate exceeded", 429), Success);
        await RevokeAsync(stage);
        Assert.Equal(3, stage.Requests.Count);
    }

    [Fact]
    public async Task Wrong_secret_is_a_typed_refusal_that_tells_no_secret()
    {
        const string Wrong = "quite-another-secret";
        await using var stage = new Stage(Wrong);
        stage.Script.Otherwise(Operation, Success);
        var refusal = await Assert.ThrowsAsync<LakeFormationException>(() => RevokeAsync(stage));
        Assert.Equal(("InvalidSignatureException", 403), (refusal.Code, refusal.StatusCode));
        Assert.Equal(SignatureStatus.Mismatch, stage.Requests[0].Signature.Status);
        foreach (var secret in (string[])[Wrong, Stage.Secret, Stage.SessionToken])
        {
            Assert.DoesNotContain(secret, refusal.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, string.Concat(stage.Requests), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Invalid_request_sends_nothing()
    {
        await using var stage = new Stage();
        var request = Request() with { CatalogId = Unknown.Text("1234"), Permissions = Unknown.List<Permission>() };
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => stage.LakeFormation.RevokePermissionsAsync(request, Cancellation));
        Assert.Equal(["CatalogId", "Permissions"], refusal.Violations.Select(static violation => violation.Path).Order(StringComparer.Ordinal));
        Assert.Empty(stage.Requests);
    }

    [Fact]
    public async Task Cancellation_stops_a_slow_call()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, Success.After(TimeSpan.FromMinutes(5)));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = stage.LakeFormation.RevokePermissionsAsync(Request(), cancellation.Token);
        while (stage.Requests.Count == 0)
            await Task.Delay(5, Cancellation);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(stage.Requests);
    }

    [Fact]
    public async Task Cancelled_call_sends_nothing()
    {
        await using var stage = new Stage();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.LakeFormation.RevokePermissionsAsync(Request(), new CancellationToken(true)));
        Assert.Empty(stage.Requests);
    }

    [Theory]
    [InlineData("""{"Message": """)]
    [InlineData("[]")]
    [InlineData("<html>busy</html>")]
    public async Task Unreadable_answer_is_a_typed_error_with_the_request_id(string body)
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, ScriptedResponse.Json(body));
        var failure = await Assert.ThrowsAsync<MalformedResponseException>(() => RevokeAsync(stage));
        Assert.Equal((200, stage.Requests[^1].Answer.RequestId), (failure.StatusCode, failure.RequestId));
    }

    [Fact]
    public async Task Answer_that_breaks_off_is_a_typed_error_with_the_request_id()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, ScriptedResponse.Json("""{"Unknown":"member"}""") with { Fault = ResponseFault.CutBody });
        var failure = await Assert.ThrowsAsync<MalformedResponseException>(() => RevokeAsync(stage));
        Assert.Equal(stage.Requests[^1].Answer.RequestId, failure.RequestId);
    }

    [Fact]
    public async Task Error_in_another_format_keeps_status_and_request_id()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, new ScriptedResponse { StatusCode = 404, ContentType = "text/html", Body = "<html>no such page</html>" });
        var refusal = await Assert.ThrowsAsync<LakeFormationException>(() => RevokeAsync(stage));
        Assert.Equal((404, "", stage.Requests[^1].Answer.RequestId), (refusal.StatusCode, refusal.Code, refusal.RequestId));
    }

    [Fact]
    public async Task Calls_at_once_do_not_disturb_each_other()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, Success);
        var names = Enumerable.Range(0, 20).Select(static number => $"table_{number}").ToList();
        await Task.WhenAll(names.Select(name => stage.LakeFormation.RevokePermissionsAsync(
            Request() with { Resource = new TableResource { DatabaseName = "sales", Name = name } }, Cancellation)));
        Assert.All(stage.Requests, static request => Assert.True(request.Signature.IsValid));
        Assert.Equal(names.Order(StringComparer.Ordinal), stage.Requests.Select(static request => request.Parameters["Resource.Table.Name"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Client_works_in_process_too()
    {
        var script = new ServiceScript().Enqueue(Operation, Success);
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        using var client = new LakeFormationClient(transport, new()
        {
            Region = "eu-west-1",
            Endpoint = new Uri("https://lakeformation.example"),
            Credentials = new Runtime.Credentials.StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
            UseFips = false,
            UseDualStack = false,
            MaxAttempts = 1,
        });
        await client.RevokePermissionsAsync(Request(), Cancellation);
        var request = Assert.Single(script.Requests);
        Assert.Equal("https://lakeformation.example/RevokePermissions", request.Uri);
        Assert.True(request.Signature.IsValid);
    }

    private static Task<RevokePermissionsResponse> RevokeAsync(Stage stage) => stage.LakeFormation.RevokePermissionsAsync(Request(), Cancellation);

    private static RevokePermissionsRequest Request() => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> parameters) =>
        new(parameters.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
