using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Tests.Configuration;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A pipeline over a stub, with a clock that does not wait and no jitter: every delay is as long as it can be.</summary>
internal sealed class TestPipeline : IDisposable
{
    public const string Secret = "hush-hush-secret-key";
    public const string Token = "hush-hush-session-token";

    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static readonly ClientSettings Settings = new(
        new EndpointParameters("eu-west-1", UseFips: false, UseDualStack: false, Endpoint: null),
        new StaticCredentials("AKIDEXAMPLE", Secret, Token),
        MaxAttempts: 3,
        ValidateRequests: true,
        TimeProvider.System,
        static () => "token",
        new(static () => new CompressionSettings(IsDisabled: false, MinSize: 1000)))
    {
        Auth = Auth(new ClientOptions(), new FakeHost()),
    };

    private readonly ServicePipeline<PlainProtocol> _pipeline;

    public TestPipeline(StubHandler handler, Func<ClientSettings, ClientSettings>? change = null, ServiceInfo? service = null)
        : this(new HttpMessageInvoker(handler), change, service)
    {
        Handler = handler;
    }

    public TestPipeline(HttpMessageInvoker transport, Func<ClientSettings, ClientSettings>? change = null, ServiceInfo? service = null)
    {
        var settings = Settings with { Time = Time };
        _pipeline = new(service ?? PingOperation.Info.Service, change?.Invoke(settings) ?? settings, transport, () => 1);
    }

    public StubHandler Handler { get; } = new();

    public ImpatientTime Time { get; } = new(Start);

    public int Quota => _pipeline.Quota.Available;

    /// <summary>How a client with these options, variables and files proves who it is.</summary>
    public static AuthSettings Auth(ClientOptions options, FakeHost host) => new(options with { Host = host }, host, new SettingSources(host, options.Profile));

    public Task<Pong> SendAsync(string text = "hello", CancellationToken? cancellationToken = null) =>
        SendAsync<PingOperation>(text, cancellationToken);

    public Task<Pong> SendAsync<TOperation>(string text, CancellationToken? cancellationToken = null)
        where TOperation : struct, IOperation<Ping, Pong> =>
        _pipeline.SendAsync<TOperation, Ping, Pong>(new Ping(text), cancellationToken ?? TestContext.Current.CancellationToken);

    public Task<PresignedRequest> PresignAsync(string text, TimeSpan expiresIn, IReadOnlyDictionary<string, string>? headers = null) =>
        PresignAsync<PingOperation>(text, expiresIn, headers);

    public Task<PresignedRequest> PresignAsync<TOperation>(string text, TimeSpan expiresIn, IReadOnlyDictionary<string, string>? headers = null)
        where TOperation : struct, IOperation<Ping, Pong> => _pipeline.PresignAsync(
            calls => calls.SendAsync<TOperation, Ping, Pong>(new Ping(text), CancellationToken.None), expiresIn, headers, TestContext.Current.CancellationToken);

    public Task<PresignedRequest> PresignAsync(Func<ServicePipeline<PlainProtocol>, Task> call) =>
        _pipeline.PresignAsync(call, TimeSpan.FromMinutes(1), null, TestContext.Current.CancellationToken);

    public void Dispose() => _pipeline.Dispose();
}
