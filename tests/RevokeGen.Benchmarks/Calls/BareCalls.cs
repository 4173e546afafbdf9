using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace RevokeGen.Benchmarks;

/// <summary>The messages of the calls of <see cref="Exchanges"/> without a client. Each is set up when first used.</summary>
internal sealed class BareCalls : IDisposable
{
    private const string Form = $"Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A{Exchanges.AccountId}%3Arole%2F{Exchanges.RoleName}"
        + $"&RoleSessionName={Exchanges.RoleSessionName}&DurationSeconds=3600&Tags.member.1.Key={Exchanges.TagKey}&Tags.member.1.Value=data%20platform";

    private readonly Lazy<BareCall> _sts = new(static () => new(Exchanges.AssumeRole, HttpMethod.Post, "https://sts.us-east-1.amazonaws.com/", Form));

    private readonly Lazy<BareCall> _sso = new(static () => new(
        Exchanges.GetRoleCredentials,
        HttpMethod.Get,
        $"https://portal.sso.us-east-1.amazonaws.com/federation/credentials?role_name={Exchanges.RoleName}&account_id={Exchanges.AccountId}",
        ""));

    /// <summary>A form, hashed as for a signature.</summary>
    /// <returns>The key in the answer.</returns>
    public Task<string?> AssumeRoleAsync() => _sts.Value.SendAsync();

    /// <summary>An address and a header.</summary>
    /// <returns>The key in the answer.</returns>
    public Task<string?> GetRoleCredentialsAsync() => _sso.Value.SendAsync();

    public void Dispose()
    {
        if (_sts.IsValueCreated)
            _sts.Value.Dispose();
        if (_sso.IsValueCreated)
            _sso.Value.Dispose();
    }
}
