using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace RevokeGen.Benchmarks;

/// <summary>The same two calls by emitted clients and by the AWS SDK for .NET, each through its own <see cref="System.Net.Http.HttpClient"/> with a handler that answers at once.</summary>
[MemoryDiagnoser]
public class SdkCallBenchmarks : IDisposable
{
    private readonly RevokeGenCalls _ours = new();
    private readonly AwsSdkCalls _theirs = new();

    /// <summary>What is not the same call would be no comparison.</summary>
    [GlobalSetup]
    public async Task CheckAnswers()
    {
        foreach (var answer in (string?[])
            [
                await AssumeRole().ConfigureAwait(false), await AssumeRoleAwsSdk().ConfigureAwait(false),
                await GetRoleCredentials().ConfigureAwait(false), await GetRoleCredentialsAwsSdk().ConfigureAwait(false),
            ])
        {
            if (answer != Exchanges.AnsweredKeyId)
                throw new InvalidOperationException($"The answer was read as '{answer}'.");
        }
    }

    /// <summary>Through the emitted client of the token service.</summary>
    [Benchmark]
    public Task<string?> AssumeRole() => _ours.AssumeRoleAsync();

    /// <summary>Through AWSSDK.SecurityToken.</summary>
    [Benchmark]
    public Task<string?> AssumeRoleAwsSdk() => _theirs.AssumeRoleAsync();

    /// <summary>Through the emitted client of single sign-on.</summary>
    [Benchmark]
    public Task<string?> GetRoleCredentials() => _ours.GetRoleCredentialsAsync();

    /// <summary>Through AWSSDK.SSO.</summary>
    [Benchmark]
    public Task<string?> GetRoleCredentialsAwsSdk() => _theirs.GetRoleCredentialsAsync();

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
        GC.SuppressFinalize(this);
    }
}
