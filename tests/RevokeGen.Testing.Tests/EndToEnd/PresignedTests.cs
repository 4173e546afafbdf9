using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Testing.Tests.LakeFormation;
using RevokeGen.Testing.Tests.Redshift;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>Requests that an emitted client signs, and a bare <see cref="HttpClient"/> without credentials sends.</summary>
public sealed class PresignedTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly RevokeEndpointAccessRequest Access = new() { ClusterIdentifier = "analytics", Account = "111122223333", VpcIds = ["vpc-0a1b2c3d"] };

    private static readonly RevokePermissionsRequest Permissions = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_becomes_a_url_to_get()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise("RevokeEndpointAccess", ScriptedResponse.QueryResult("RevokeEndpointAccess", "http://redshift.amazonaws.com/doc/2012-12-01/", "<Status>Revoking</Status>"));

        var presigned = await stage.Redshift.PresignAsync(client => client.RevokeEndpointAccessAsync(Access, Cancellation), Minute, cancellationToken: Cancellation);
        Assert.Empty(stage.Requests);
        Assert.Equal((HttpMethod.Get, 0, 0), (presigned.Method, presigned.Body.Length, presigned.Headers.Count));
        Assert.Equal(200, await SendAsync(presigned.ToMessage()));

        var request = Assert.Single(stage.Requests);
        Assert.Equal((SignatureStatus.Valid, ""), (request.Signature.Status, request.Signature.Detail));
        Assert.Equal("RevokeEndpointAccess", request.Operation);
        Assert.Equal(("analytics", "vpc-0a1b2c3d"), (request.Parameters["ClusterIdentifier"], request.Parameters["VpcIds.VpcIdentifier.1"]));
    }

    [Fact]
    public async Task Body_goes_along_and_nothing_else_does()
    {
        await using var stage = new Stage();
        stage.Script.Otherwise("RevokePermissions", ScriptedResponse.Json("{}"));
        var presigned = await stage.LakeFormation.PresignAsync(
            client => client.RevokePermissionsAsync(Permissions, Cancellation), Minute, new Dictionary<string, string> { ["X-Ticket"] = "T-1" }, Cancellation);

        Assert.Equal(200, await SendAsync(presigned.ToMessage()));
        using var altered = presigned.ToMessage();
        altered.Content = new ByteArrayContent("{}"u8.ToArray());
        altered.Content.Headers.TryAddWithoutValidation("Content-Type", presigned.Headers["Content-Type"]);
        Assert.Equal(403, await SendAsync(altered));
        using var without = presigned.ToMessage();
        without.Headers.Remove("X-Ticket");
        Assert.Equal(400, await SendAsync(without));
        using var elsewhere = presigned.ToMessage();
        elsewhere.RequestUri = new Uri(presigned.Url.AbsoluteUri.Replace("Expires=60", "Expires=61", StringComparison.Ordinal));
        Assert.Equal(403, await SendAsync(elsewhere));

        Assert.Equal("SELECT", stage.Requests[0].Parameters["Permissions[0]"]);
        Assert.Equal(
            [SignatureStatus.Valid, SignatureStatus.Mismatch, SignatureStatus.Incomplete, SignatureStatus.Mismatch],
            stage.Requests.Select(static request => request.Signature.Status));
    }

    [Fact]
    public async Task Request_is_checked_as_for_sending()
    {
        await using var stage = new Stage();
        var invalid = Permissions with { CatalogId = Unknown.Text("1234") };

        await Assert.ThrowsAsync<InvalidRequestException>(() =>
            stage.LakeFormation.PresignAsync(client => client.RevokePermissionsAsync(invalid, Cancellation), Minute, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00", 400, SignatureStatus.Incomplete)]
    [InlineData("X-Amz-Signature=00&X-Amz-Signature=01", 400, SignatureStatus.Incomplete)]
    [InlineData("X-Amz-Date", 403, SignatureStatus.Missing)]
    public async Task Part_of_a_signature_is_refused(string query, int status, SignatureStatus expected)
    {
        await using var stage = new Stage();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://{stage.Authority}/?{query}"));

        Assert.Equal(status, await SendAsync(message));

        Assert.Equal(expected, Assert.Single(stage.Requests).Signature.Status);
    }

    private static async Task<int> SendAsync(HttpRequestMessage message)
    {
        using (message)
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var answer = await client.SendAsync(message, Cancellation);
            return (int)answer.StatusCode;
        }
    }
}
