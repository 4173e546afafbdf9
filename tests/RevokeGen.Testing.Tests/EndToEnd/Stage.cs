using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing.Tests.LakeFormation;
using RevokeGen.Testing.Tests.Redshift;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>A service on loopback, and the two emitted clients set up to call it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string AccessKeyId = "AKIDENDTOEND";
    public const string Secret = "end-to-end-secret-key";
    public const string SessionToken = "end-to-end-session-token";

    private readonly LocalService _service = LocalService.Start(new ServiceScript(new LocalCredentials(AccessKeyId, Secret, SessionToken)));
    private readonly HttpMessageInvoker _transport = new(new SocketsHttpHandler { UseProxy = false });

    public Stage(string secret = Secret)
    {
        var options = new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = _service.Endpoint,
            Credentials = new StaticCredentials(AccessKeyId, secret, SessionToken),
            UseFips = false,
            UseDualStack = false,
            MaxAttempts = 3,
            TimeProvider = new ImpatientTimeProvider(),
        };
        LakeFormation = new(_transport, options);
        Redshift = new(_transport, options);
    }

    public LakeFormationClient LakeFormation { get; }

    public RedshiftClient Redshift { get; }

    public string Authority => _service.Endpoint.Authority;

    public ServiceScript Script => _service.Script;

    public IReadOnlyList<RecordedRequest> Requests => _service.Requests;

    public async ValueTask DisposeAsync()
    {
        LakeFormation.Dispose();
        Redshift.Dispose();
        _transport.Dispose();
        await _service.DisposeAsync();
    }
}
