using System;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Benchmarks.SSO;
using RevokeGen.Benchmarks.STS;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Benchmarks;

/// <summary>The calls of <see cref="Exchanges"/> by emitted clients. Each client is made when first used.</summary>
internal sealed class RevokeGenCalls : IDisposable
{
    private static readonly ClientOptions Options = new() { Region = "us-east-1", Credentials = new StaticCredentials(Exchanges.AccessKeyId, Exchanges.SecretAccessKey) };

    private readonly Lazy<STSClient> _sts = new(static () => new(new HttpClient(new StubHandler(Exchanges.AssumeRole)), Options));
    private readonly Lazy<SSOClient> _sso = new(static () => new(new HttpClient(new StubHandler(Exchanges.GetRoleCredentials)), Options));

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
}
