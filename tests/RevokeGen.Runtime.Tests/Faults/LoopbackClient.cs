using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Http;
using RevokeGen.Runtime.Tests.Protocols;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>A restJson1 client of the sample operation, of three attempts without waits between them.</summary>
internal sealed class LoopbackClient : IDisposable
{
    private readonly ServicePipeline<RestJson1> _pipeline;

    public LoopbackClient(string endpoint, HttpMessageInvoker? transport = null, Func<ClientSettings, ClientSettings>? change = null)
    {
        var settings = TestPipeline.Settings with { Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = endpoint } };
        _pipeline = new(
            SampleOperation.Info.Service with { EndpointRules = new CountingRules() }, change?.Invoke(settings) ?? settings, transport, static () => 0);
    }

    public int Quota => _pipeline.Quota.Available;

    public Task<Sample> SendAsync(string text = "hello") =>
        _pipeline.SendAsync<SampleOperation, Sample, Sample>(new Sample { Text = text }, TestContext.Current.CancellationToken);

    public void Dispose() => _pipeline.Dispose();
}
