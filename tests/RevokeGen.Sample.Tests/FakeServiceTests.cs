using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>What the README shows of fakes, and what it says of them.</summary>
public sealed class FakeServiceTests
{
    private static readonly RevokePermissionsRequest Request = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static readonly ClientOptions Options = new()
    {
        Region = "eu-west-1",
        Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        MaxAttempts = 2,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fake_holds_what_is_left()
    {
        var server = new LakeFormationServer(new FakeLakeFormation(Permission.Select));
        using var client = new LakeFormationClient(new HttpClient(server), Options);

        await client.RevokePermissionsAsync(Request, Cancellation);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => client.RevokePermissionsAsync(Request, Cancellation));

        Assert.Equal(LakeFormationErrorCase.NothingToRevoke, refused.Case);
    }

    private sealed class FakeLakeFormation(params Permission[] held) : ILakeFormationClient
    {
        private readonly HashSet<Permission> _held = [.. held];

        public Task<RevokePermissionsResponse> RevokePermissionsAsync(RevokePermissionsRequest request, CancellationToken cancellationToken = default) =>
            request.Permissions.Any(_held.Remove) ? Task.FromResult(new RevokePermissionsResponse()) : throw new InvalidInputException("No permissions revoked.");
    }

    [Fact]
    public async Task What_no_answer_is_scripted_for_goes_to_the_fake_once_the_signature_is_checked()
    {
        var script = new ServiceScript()
            .Enqueue("RevokePermissions", ScriptedResponse.RestJsonError("ThrottledException", "Slow down.", 400))
            .Otherwise(new LakeFormationServer(new FakeLakeFormation(Permission.Select)));
        await using var service = LocalService.Start(script);
        using var client = new LakeFormationClient(Options with { Endpoint = service.Endpoint });
        using var stranger = new LakeFormationClient(Options with { Endpoint = service.Endpoint, Credentials = new StaticCredentials("AKIDSTRANGER", "secret") });

        var response = await client.RevokePermissionsAsync(Request, Cancellation);
        var unknown = await Assert.ThrowsAsync<LakeFormationException>(() => stranger.RevokePermissionsAsync(Request, Cancellation));
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => client.RevokePermissionsAsync(Request, Cancellation));

        Assert.Equal("UnrecognizedClientException", unknown.Code);
        Assert.Equal("No permissions revoked.", refused.ServiceMessage);
        Assert.Equal([400, 200, 403, 400], service.Requests.Select(static request => request.Answer.StatusCode));
        Assert.Equal((response.RequestId, refused.RequestId), (service.Requests[1].Answer.RequestId, service.Requests[3].Answer.RequestId));
        Assert.True(service.Requests[1].Signature.IsValid);
    }

    [Theory]
    [InlineData("sales")]
    public async Task A_request_that_breaks_a_rule_does_not_reach_the_fake(string catalog)
    {
        var fake = new FakeLakeFormation(Permission.Select);
        using var client = new LakeFormationClient(new HttpClient(new LakeFormationServer(fake)), Options with { ValidateRequests = false });

        var refused = await Assert.ThrowsAsync<LakeFormationException>(() => client.RevokePermissionsAsync(Request with { CatalogId = catalog }, Cancellation));
        await client.RevokePermissionsAsync(Request, Cancellation);

        Assert.Equal(("ValidationException", 400), (refused.Code, refused.StatusCode));
        Assert.StartsWith("CatalogId: ", refused.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_answered_in_xml()
    {
        var fake = new FakeRedshift();
        using var client = new RedshiftClient(new HttpClient(new RedshiftServer(fake)), Options);

        var response = await client.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "analytics", Account = "111122223333", VpcIds = ["vpc-1", "vpc-2"] }, Cancellation);
        var refused = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "gone", Account = "111122223333" }, Cancellation));

        Assert.Equal(["vpc-1", "vpc-2"], response.AllowedVPCs);
        Assert.Equal(("Revoking", "an-id"), (response.Status?.Value, response.RequestId));
        Assert.Equal(("ClusterNotFound", 404, "No such cluster."), (refused.Code, refused.StatusCode, refused.ServiceMessage));
        Assert.NotNull(refused.RequestId);
    }

    [Fact]
    public async Task What_is_no_error_of_the_service_reaches_the_test_in_process_and_is_a_failure_on_loopback()
    {
        var script = new ServiceScript().Otherwise(new RedshiftServer(new FakeRedshift()));
        await using var service = LocalService.Start(script);
        using var local = new RedshiftClient(new HttpClient(new RecordingHandler(script)), Options);
        using var remote = new RedshiftClient(Options with { Endpoint = service.Endpoint, MaxAttempts = 1 });
        var request = new RevokeEndpointAccessRequest { ClusterIdentifier = "bug", Account = "111122223333" };

        await Assert.ThrowsAsync<NotImplementedException>(() => local.RevokeEndpointAccessAsync(request, Cancellation));
        var refused = await Assert.ThrowsAsync<RedshiftException>(() => remote.RevokeEndpointAccessAsync(request, Cancellation));

        Assert.Equal(500, refused.StatusCode);
        Assert.All(script.Requests, static recorded => Assert.IsType<NotImplementedException>(recorded.Failure));
    }

    private sealed class FakeRedshift : IRedshiftClient
    {
        public Task<RevokeEndpointAccessResponse> RevokeEndpointAccessAsync(RevokeEndpointAccessRequest request, CancellationToken cancellationToken = default) => request.ClusterIdentifier switch
        {
            "gone" => throw new ClusterNotFoundException("No such cluster."),
            "bug" => throw new NotImplementedException(),
            _ => Task.FromResult(new RevokeEndpointAccessResponse { AllowedVPCs = request.VpcIds, Status = "Revoking", RequestId = "an-id" }),
        };
    }
}
