using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>What the README shows of testing.</summary>
public sealed class OffBoardingTests
{
    private static readonly RevokePermissionsRequest Request = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_revoke_is_told_that_nothing_is_left()
    {
        var script = new ServiceScript()
            .Enqueue("RevokePermissions", ScriptedResponse.Json("{}"))
            .Otherwise("RevokePermissions", ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked."));
        await using var service = LocalService.Start(script);
        using var client = new LakeFormationClient(new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = service.Endpoint,
            Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        });

        await client.RevokePermissionsAsync(Request, Cancellation);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => client.RevokePermissionsAsync(Request, Cancellation));

        Assert.Equal(LakeFormationErrorCase.NothingToRevoke, refused.Case);
        Assert.Equal("SELECT", service.Requests[0].Parameters["Permissions[0]"]);
    }

    [Fact]
    public async Task A_clean_up_takes_nothing_to_revoke_for_done()
    {
        var handler = new RecordingHandler(new ServiceScript { RequireSignature = false }.Enqueue(
            "RevokePermissions",
            ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked. Grantee has no permissions and no grantable permissions on resource."),
            ScriptedResponse.RestJsonError("InvalidInputException", "Cell Filter not found"),
            ScriptedResponse.Json("{}"),
            ScriptedResponse.RestJsonError("InvalidInputException", "Permissions modification is invalid.")));
        using var client = new LakeFormationClient(
            new HttpClient(handler), new ClientOptions { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance });
        RevokePermissionsRequest[] held = [Request, Request, Request, Request];

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => CleanUpAsync(client, held));

        Assert.Equal(4, handler.Script.Requests.Count);
        Assert.Equal(LakeFormationErrorCase.InvalidPermissionForResource, refused.Case);
    }

    private static async Task CleanUpAsync(LakeFormationClient client, RevokePermissionsRequest[] held)
    {
        foreach (var request in held)
            try { await client.RevokePermissionsAsync(request); }
            catch (LakeFormationException done) when (done.Case == LakeFormationErrorCase.NothingToRevoke) { }
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        var handler = new RecordingHandler(new ServiceScript { RequireSignature = false }
            .Enqueue("RevokePermissions", ScriptedResponse.BrokenConnection(), ScriptedResponse.Json("{}")));
        using var client = new LakeFormationClient(
            new HttpClient(handler), new ClientOptions { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance });

        await client.RevokePermissionsAsync(Request, Cancellation);

        Assert.Equal(2, handler.Script.Requests.Count);
    }

    [Fact]
    public void A_disabled_rule_is_neither_emitted_nor_enforced()
    {
        var request = Request with { Resource = new TableResource { DatabaseName = "sales" }, Permissions = [] };

        Assert.Empty(request.Validate());
    }
}
