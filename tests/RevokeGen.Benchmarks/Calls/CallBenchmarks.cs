using System;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using RevokeGen.Benchmarks.LakeFormation;
using RevokeGen.Benchmarks.Redshift;
using RevokeGen.Runtime;

namespace RevokeGen.Benchmarks;

/// <summary>A whole call through <see cref="HttpClient"/> with a handler that answers at once, and the same call by hand.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    private readonly HttpClient _empty = new(new StubHandler(""));
    private readonly HttpClient _answered = new(new StubHandler(Requests.EndpointAuthorization));
    private readonly LakeFormationClient _lakeFormation;
    private readonly RedshiftClient _redshift;
    private readonly HandWrittenCall _emptyByHand, _answeredByHand;

    /// <summary>Makes the clients, as a program does once.</summary>
    public CallBenchmarks()
    {
        var options = new ClientOptions { Region = "us-east-1", Credentials = new RevokeGen.Runtime.Credentials.StaticCredentials(Exchanges.AccessKeyId, Exchanges.SecretAccessKey) };
        _lakeFormation = new(_empty, options);
        _redshift = new(_answered, options);
        _emptyByHand = new(_empty, Exchanges.AccessKeyId, Exchanges.SecretAccessKey);
        _answeredByHand = new(_answered, Exchanges.AccessKeyId, Exchanges.SecretAccessKey);
    }

    /// <summary>Lake Formation by hand.</summary>
    [Benchmark]
    public Task<int> RevokePermissionsByHand() => _emptyByHand.RevokePermissionsAsync();

    /// <summary>Through Lake Formation's emitted client.</summary>
    [Benchmark]
    public async Task<int> RevokePermissions() => (await _lakeFormation.RevokePermissionsAsync(Requests.Permissions).ConfigureAwait(false)).StatusCode;

    /// <summary>Redshift by hand.</summary>
    [Benchmark]
    public Task<int> RevokeEndpointAccessByHand() => _answeredByHand.RevokeEndpointAccessAsync();

    /// <summary>Through Redshift's emitted client.</summary>
    [Benchmark]
    public async Task<int> RevokeEndpointAccess() => (await _redshift.RevokeEndpointAccessAsync(Requests.EndpointAccess).ConfigureAwait(false)).EndpointCount ?? 0;

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _lakeFormation.Dispose();
        _redshift.Dispose();
        _empty.Dispose();
        _answered.Dispose();
        GC.SuppressFinalize(this);
    }
}
