using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Testing.Tests.Redshift;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>The emitted Redshift client against a service that decodes and checks in its own way.</summary>
public sealed class RevokeEndpointAccessTests
{
    private const string Operation = "RevokeEndpointAccess";
    private const string XmlNamespace = "http://redshift.amazonaws.com/doc/2012-12-01/";

    private const string Result = """
        <Grantor>111122223333</Grantor>
        <Grantee>444455556666</Grantee>
        <ClusterIdentifier>sales-cluster</ClusterIdentifier>
        <AuthorizeTime>2025-01-31T09:30:00.123Z</AuthorizeTime>
        <ClusterStatus>a &lt;b&gt; &amp; c</ClusterStatus>
        <Status>Revoking</Status>
        <SomethingNew><Deep>1</Deep></SomethingNew>
        <AllowedAllVPCs>false</AllowedAllVPCs>
        <AllowedVPCs><VpcIdentifier>vpc-1</VpcIdentifier><VpcIdentifier>vpc-2</VpcIdentifier></AllowedVPCs>
        <EndpointCount>2</EndpointCount>
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_arrives_as_it_was_meant()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.QueryResult(Operation, XmlNamespace, ""));
        await stage.Redshift.RevokeEndpointAccessAsync(
            new() { ClusterIdentifier = "sales-cluster", Account = "444455556666", VpcIds = ["vpc-1", "vpc-2"], Force = true }, Cancellation);

        var request = Assert.Single(stage.Requests);
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = Operation,
                ["Version"] = "2012-12-01",
                ["ClusterIdentifier"] = "sales-cluster",
                ["Account"] = "444455556666",
                ["VpcIds.VpcIdentifier.1"] = "vpc-1",
                ["VpcIds.VpcIdentifier.2"] = "vpc-2",
                ["Force"] = "true",
            },
            new SortedDictionary<string, string>(request.Parameters.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(SignatureStatus.Valid, request.Signature.Status);
        Assert.EndsWith("/eu-west-1/redshift/aws4_request", request.Signature.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absent_members_are_not_sent()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.Empty());
        await RevokeAsync(stage);
        Assert.Equal(["Account", "Action", "ClusterIdentifier", "Version"], stage.Requests[0].Parameters.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answer_is_read_whole()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.QueryResult(Operation, XmlNamespace, Result));
        var response = await RevokeAsync(stage);
        Assert.Equal(("111122223333", "444455556666", "sales-cluster"), (response.Grantor, response.Grantee, response.ClusterIdentifier));
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 9, 30, 0, 123, TimeSpan.Zero), response.AuthorizeTime);
        Assert.Equal("a <b> & c", response.ClusterStatus);
        Assert.Equal(AuthorizationStatus.Revoking, response.Status);
        Assert.False(response.AllowedAllVPCs);
        Assert.Equal(["vpc-1", "vpc-2"], response.AllowedVPCs!);
        Assert.Equal(2, response.EndpointCount);
        Assert.Equal((200, stage.Requests[0].Answer.RequestId), (response.StatusCode, response.RequestId));
    }

    [Fact]
    public async Task Request_id_is_found_in_the_body_when_no_header_has_it()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.QueryResult(Operation, XmlNamespace, Result) with { Headers = new Dictionary<string, string>() });
        var response = await RevokeAsync(stage);
        Assert.Equal(stage.Requests[0].Answer.RequestId, response.RequestId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_to_revoke_is_a_case(bool headerHasRequestId)
    {
        await using var stage = new Stage();
        var error = ScriptedResponse.QueryError("EndpointAuthorizationNotFound", "No authorization for <444455556666>.", 404);
        stage.Script.Otherwise(Operation, headerHasRequestId ? error : error with { Headers = new Dictionary<string, string>() });
        var refusal = await Assert.ThrowsAsync<EndpointAuthorizationNotFoundException>(() => RevokeAsync(stage));
        Assert.Equal(RedshiftErrorCase.NothingToRevoke, refusal.Case);
        Assert.Equal(
            ("EndpointAuthorizationNotFound", "No authorization for <444455556666>.", 404, Assert.Single(stage.Requests).Answer.RequestId),
            (refusal.Code, refusal.ServiceMessage, refusal.StatusCode, refusal.RequestId));
    }

    [Fact]
    public async Task Wrong_secret_is_a_typed_refusal()
    {
        await using var stage = new Stage("quite-another-secret");
        var refusal = await Assert.ThrowsAsync<RedshiftException>(() => RevokeAsync(stage));
        Assert.Equal(("SignatureDoesNotMatch", 403), (refusal.Code, refusal.StatusCode));
        Assert.DoesNotContain("quite-another-secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Single(stage.Requests);
    }

    [Fact]
    public async Task Throttling_is_retried()
    {
        await using var stage = new Stage();
        stage.Script.Enqueue(Operation, ScriptedResponse.QueryError("Throttling", "Rate exceeded"), ScriptedResponse.QueryResult(Operation, XmlNamespace, Result));
        await RevokeAsync(stage);
        Assert.Equal(2, stage.Requests.Count);
    }

    [Theory]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult><Grantor>1111")]
    [InlineData("<RevokeEndpointAccessResponse><RevokeEndpointAccessResult><EndpointCount>many</EndpointCount></RevokeEndpointAccessResult></RevokeEndpointAccessResponse>")]
    [InlineData("{}")]
    public async Task Unreadable_answer_is_a_typed_error_with_the_request_id(string body)
    {
        await using var stage = new Stage();
        stage.Script.Otherwise(Operation, ScriptedResponse.Xml(body));
        var failure = await Assert.ThrowsAsync<MalformedResponseException>(() => RevokeAsync(stage));
        Assert.Equal((200, stage.Requests[^1].Answer.RequestId), (failure.StatusCode, failure.RequestId));
    }

    [Fact]
    public async Task Invalid_request_sends_nothing()
    {
        await using var stage = new Stage();
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => stage.Redshift.RevokeEndpointAccessAsync(
            new() { ClusterIdentifier = Unknown.Text(""), Account = Unknown.Text("4444"), VpcIds = Unknown.List<string>() }, Cancellation));
        Assert.Equal(["Account", "ClusterIdentifier", "VpcIds"], refusal.Violations.Select(static violation => violation.Path).Order(StringComparer.Ordinal));
        Assert.Empty(stage.Requests);
    }

    private static Task<RevokeEndpointAccessResponse> RevokeAsync(Stage stage) =>
        stage.Redshift.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "sales-cluster", Account = "444455556666" }, Cancellation);
}
