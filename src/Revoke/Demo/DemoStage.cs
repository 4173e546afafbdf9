using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Revoke.LakeFormation;
using Revoke.Redshift;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace Revoke.Demo;

/// <summary>A local service and the two clients that call it.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly LocalService _service = LocalService.Start(new ServiceScript());

    // The environment may name a proxy, which would not find this machine's loopback.
    private readonly HttpMessageInvoker _transport = new(new SocketsHttpHandler { UseProxy = false });

    public DemoStage()
    {
        var known = LocalCredentials.Default;

        // Everything is set here, so that nothing is taken from the user's own settings.
        var options = new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = _service.Endpoint,
            Credentials = new StaticCredentials(known.AccessKeyId, known.SecretAccessKey),
            UseFips = false,
            UseDualStack = false,
            MaxAttempts = 3,
        };
        LakeFormation = new(_transport, options);
        Redshift = new(_transport, options);
    }

    public LakeFormationClient LakeFormation { get; }

    public RedshiftClient Redshift { get; }

    public Uri Endpoint => _service.Endpoint;

    public IReadOnlyList<RecordedRequest> Requests => _service.Requests;

    /// <summary>Says what the service answers next.</summary>
    public void Expect(string operation, params ReadOnlySpan<ScriptedResponse> answers) => _service.Script.Enqueue(operation, answers);

    public async ValueTask DisposeAsync()
    {
        LakeFormation.Dispose();
        Redshift.Dispose();
        _transport.Dispose();
        await _service.DisposeAsync();
    }
}
