using System.Threading.Tasks;
using Amazon.Runtime;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>Calls are signed with the credentials that the AWS SDK for .NET has, long-term ones and temporary ones.</summary>
public sealed class SdkCredentialsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("token")]
    public async Task Calls_are_signed_with_the_sdks_credentials(string? token)
    {
        var (id, secret) = (LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey);
        AWSCredentials source = token is null ? new BasicAWSCredentials(id, secret) : new SessionAWSCredentials(id, secret, token);
        await using var service = LocalService.Start(new ServiceScript(new LocalCredentials(id, secret, token)).Enqueue("RevokePermissions", ScriptedResponse.Json("{}")));
        using var client = new LakeFormationClient(new ClientOptions { Region = "eu-west-1", Endpoint = service.Endpoint, Credentials = new SdkCredentials(source) });

        await client.RevokePermissionsAsync(
            new()
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
                Permissions = [Permission.Select],
            },
            TestContext.Current.CancellationToken);

        var request = Assert.Single(service.Requests);
        Assert.True(request.Signature.IsValid, request.Signature.Detail);
        Assert.Equal(token is not null, request.Headers.ContainsKey("X-Amz-Security-Token"));
    }
}
