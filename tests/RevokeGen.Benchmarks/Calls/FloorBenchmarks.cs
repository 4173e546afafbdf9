using System;
using System.Text;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using RevokeGen.Benchmarks.SSO;
using RevokeGen.Benchmarks.STS;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Benchmarks;

/// <summary>The two parts of a call that no client can spare: the framework's messages, and the objects that the caller hands over and gets back.</summary>
[MemoryDiagnoser]
public class FloorBenchmarks : IDisposable
{
    private static readonly byte[] AssumeRoleAnswer = Encoding.UTF8.GetBytes(Exchanges.AssumeRole);
    private static readonly byte[] GetRoleCredentialsAnswer = Encoding.UTF8.GetBytes(Exchanges.GetRoleCredentials);

    private readonly BareCalls _bare = new();

    /// <summary>What sends something else would be no part of the call.</summary>
    [GlobalSetup]
    public async Task CheckAnswers()
    {
        foreach (var answer in (string?[])[await AssumeRoleMessages().ConfigureAwait(false), await GetRoleCredentialsMessages().ConfigureAwait(false), AssumeRoleValues(), GetRoleCredentialsValues()])
        {
            if (answer != Exchanges.AnsweredKeyId)
                throw new InvalidOperationException($"The answer was read as '{answer}'.");
        }
    }

    /// <summary>The messages of AssumeRole.</summary>
    [Benchmark]
    public Task<string?> AssumeRoleMessages() => _bare.AssumeRoleAsync();

    /// <summary>The request and the answer of AssumeRole, with the texts in it.</summary>
    [Benchmark]
    public string? AssumeRoleValues()
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = Exchanges.RoleArn,
            RoleSessionName = Exchanges.RoleSessionName,
            DurationSeconds = Exchanges.DurationSeconds,
            Tags = [new() { Key = Exchanges.TagKey, Value = Exchanges.TagValue }],
        };
        var metadata = new ResponseMetadata(AwsQuery.FindRequestId(AssumeRoleAnswer), 200);
        var response = AwsQuery.ReadResponse<AssumeRoleOperation, AssumeRoleRequest, AssumeRoleResponse>(AssumeRoleAnswer, metadata);
        GC.KeepAlive(request);
        return response.Credentials?.AccessKeyId;
    }

    /// <summary>The messages of GetRoleCredentials.</summary>
    [Benchmark]
    public Task<string?> GetRoleCredentialsMessages() => _bare.GetRoleCredentialsAsync();

    /// <summary>The request and the answer of GetRoleCredentials, with the texts in it.</summary>
    [Benchmark]
    public string? GetRoleCredentialsValues()
    {
        var request = new GetRoleCredentialsRequest { RoleName = Exchanges.RoleName, AccountId = Exchanges.AccountId, AccessToken = Exchanges.AccessToken };
        var response = RestJson1.ReadResponse<GetRoleCredentialsOperation, GetRoleCredentialsRequest, GetRoleCredentialsResponse>(GetRoleCredentialsAnswer, new(null, 200));
        GC.KeepAlive(request);
        return response.RoleCredentials?.AccessKeyId;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _bare.Dispose();
        GC.SuppressFinalize(this);
    }
}
