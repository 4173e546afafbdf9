using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OffBoarding.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>What the README shows of requests that somebody else sends.</summary>
public sealed class PresignedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_without_credentials_sends_a_revoke()
    {
        var script = new ServiceScript().Enqueue(
            "RevokeEndpointAccess", ScriptedResponse.QueryResult("RevokeEndpointAccess", "http://redshift.amazonaws.com/doc/2012-12-01/", ""));
        await using var service = LocalService.Start(script);
        using var client = new RedshiftClient(new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = service.Endpoint,
            Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        });

        PresignedRequest presigned = await client.PresignAsync(
            calls => calls.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "analytics", Account = "111122223333" }, Cancellation),
            expiresIn: TimeSpan.FromHours(1),
            cancellationToken: Cancellation);

        using var http = new HttpClient();
        using var answer = await http.SendAsync(presigned.ToMessage(), Cancellation);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.True(Assert.Single(service.Requests).Signature.IsValid);
    }
}
