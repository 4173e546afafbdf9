using System;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Http;
using RevokeGen.Runtime.Tests.Protocols;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>A client of the sample operation, of three attempts without waits between them.</summary>
internal sealed class LoopbackClient : IDisposable
{
    private readonly IDisposable _pipeline;
    private readonly Func<Sample, Task<Sample>> _send;
    private readonly Func<int> _quota;

    /// <summary>A client that speaks restJson1.</summary>
    public LoopbackClient(string endpoint, HttpMessageInvoker? transport = null, Func<ClientSettings, ClientSettings>? change = null)
        : this(Pipeline<RestJson1>(endpoint, transport, change))
    {
    }

    private LoopbackClient((IDisposable Pipeline, Func<Sample, Task<Sample>> Send, Func<int> Quota) client) => (_pipeline, _send, _quota) = client;

    public int Quota => _quota();

    /// <summary>A client that speaks a protocol.</summary>
    public static LoopbackClient Of<TProtocol>(string endpoint, Func<ClientSettings, ClientSettings>? change)
        where TProtocol : struct, IProtocol => new(Pipeline<TProtocol>(endpoint, null, change));

    public Task<Sample> SendAsync(string text = "hello") => _send(new Sample { Text = text });

    public void Dispose() => _pipeline.Dispose();

    private static (IDisposable Pipeline, Func<Sample, Task<Sample>> Send, Func<int> Quota) Pipeline<TProtocol>(
        string endpoint, HttpMessageInvoker? transport, Func<ClientSettings, ClientSettings>? change)
        where TProtocol : struct, IProtocol
    {
        var settings = TestPipeline.Settings with { Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = endpoint } };
        var pipeline = new ServicePipeline<TProtocol>(
            SampleOperation.Info.Service with { EndpointRules = new CountingRules() }, change?.Invoke(settings) ?? settings, transport, static () => 0);
        return (pipeline, sample => pipeline.SendAsync<SampleOperation, Sample, Sample>(sample, TestContext.Current.CancellationToken), () => pipeline.Quota.Available);
    }
}
