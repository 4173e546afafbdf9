using System;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using RevokeGen.Benchmarks.LakeFormation;
using RevokeGen.Benchmarks.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Benchmarks;

/// <summary>A whole call through <see cref="HttpClient"/> with a handler that answers at once. The reference is the same call by hand.</summary>
[MemoryDiagnoser]
public class CallBenchmarks : IDisposable
{
    private static readonly ClientOptions Options = new()
    {
        Region = "us-east-1",
        Credentials = new StaticCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    };

    private readonly HttpClient _empty = new(new StubHandler(""));
    private readonly HttpClient _answered = new(new StubHandler(Requests.EndpointAuthorization));
    private readonly LakeFormationClient _lakeFormation;
    private readonly RedshiftClient _redshift;
    private readonly HandWrittenCall _byHand;

    /// <summary>Makes the clients, as a program does once.</summary>
    public CallBenchmarks()
    {
        _lakeFormation = new(_empty, Options);
        _redshift = new(_answered, Options);
        _byHand = new(_empty, "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> ByHand() => _byHand.SendAsync();

    /// <summary>Through Lake Formation's emitted client.</summary>
    [Benchmark]
    public async Task<int> RevokePermissions() => (await _lakeFormation.RevokePermissionsAsync(Requests.Permissions).ConfigureAwait(false)).StatusCode;

    /// <summary>Through Redshift's emitted client.</summary>
    [Benchmark]
    public async Task<int> RevokeEndpointAccess() => (await _redshift.RevokeEndpointAccessAsync(Requests.EndpointAccess).ConfigureAwait(false)).StatusCode;

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
