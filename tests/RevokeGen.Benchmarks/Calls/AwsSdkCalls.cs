using System;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SSO;

namespace RevokeGen.Benchmarks;

/// <summary>The calls of <see cref="Exchanges"/> by the AWS SDK for .NET. Each client is made when first used.</summary>
internal sealed class AwsSdkCalls : IDisposable
{
    private readonly Lazy<AmazonSecurityTokenServiceClient> _sts = new(static () => new(
        new BasicAWSCredentials(Exchanges.AccessKeyId, Exchanges.SecretAccessKey),
        new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.USEast1, HttpClientFactory = new StubFactory(Exchanges.AssumeRole) }));

    private readonly Lazy<AmazonSSOClient> _sso = new(static () => new(
        new BasicAWSCredentials(Exchanges.AccessKeyId, Exchanges.SecretAccessKey),
        new AmazonSSOConfig { RegionEndpoint = RegionEndpoint.USEast1, HttpClientFactory = new StubFactory(Exchanges.GetRoleCredentials) }));

    /// <summary>The token service's operation, awsQuery.</summary>
    /// <returns>The key in the answer.</returns>
    public async Task<string?> AssumeRoleAsync()
    {
        var response = await _sts.Value.AssumeRoleAsync(new()
        {
            RoleArn = Exchanges.RoleArn,
            RoleSessionName = Exchanges.RoleSessionName,
            DurationSeconds = Exchanges.DurationSeconds,
            Tags = [new() { Key = Exchanges.TagKey, Value = Exchanges.TagValue }],
        }).ConfigureAwait(false);
        return response.Credentials?.AccessKeyId;
    }

    /// <summary>Single sign-on's operation, restJson1; it is not signed.</summary>
    /// <returns>The key in the answer.</returns>
    public async Task<string?> GetRoleCredentialsAsync()
    {
        var response = await _sso.Value.GetRoleCredentialsAsync(new()
        {
            RoleName = Exchanges.RoleName,
            AccountId = Exchanges.AccountId,
            AccessToken = Exchanges.AccessToken,
        }).ConfigureAwait(false);
        return response.RoleCredentials?.AccessKeyId;
    }

    public void Dispose()
    {
        if (_sts.IsValueCreated)
            _sts.Value.Dispose();
        if (_sso.IsValueCreated)
            _sso.Value.Dispose();
    }

    private sealed class StubFactory(string answer) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new StubHandler(answer));
    }
}
