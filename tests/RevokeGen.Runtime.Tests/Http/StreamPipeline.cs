using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A pipeline for operations with streams, on a clock that does not wait.</summary>
internal sealed class StreamPipeline : IDisposable
{
    private readonly ServicePipeline<RestJson1> _pipeline;
    private readonly HttpMessageInvoker _transport;

    public StreamPipeline(HttpMessageHandler handler, string service = "pingpong", string endpoint = "https://ping.example.com")
    {
        _transport = new(handler);
        var settings = TestPipeline.Settings with { Time = Time, Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = endpoint } };
        _pipeline = new(PingOperation.Info.Service with { SigningName = service }, settings, _transport, () => 1);
    }

    public ImpatientTime Time { get; } = new(TestPipeline.Start);

    public static HttpResponseMessage Answer(int status, HttpContent? content = null) => new((HttpStatusCode)status) { Content = content };

    /// <summary>Bytes that can be read only once, as those of a connection.</summary>
    public static Stream Once(byte[] bytes)
    {
        var rest = bytes.AsMemory();
        return new ScriptedStream(buffer =>
        {
            var count = Math.Min(rest.Length, buffer.Length);
            rest[..count].CopyTo(buffer);
            rest = rest[count..];
            return ValueTask.FromResult(count);
        });
    }

    public Task<Download> SendAsync<TKind>(Upload upload, CancellationToken? cancellationToken = null)
        where TKind : struct, IUploadKind =>
        _pipeline.SendAsync<UploadOperation<TKind>, Upload, Download>(upload, cancellationToken ?? TestContext.Current.CancellationToken);

    public Task<PresignedRequest> PresignAsync<TKind>(Upload upload)
        where TKind : struct, IUploadKind => _pipeline.PresignAsync(
            calls => calls.SendAsync<UploadOperation<TKind>, Upload, Download>(upload, CancellationToken.None),
            TimeSpan.FromMinutes(1),
            null,
            TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _pipeline.Dispose();
        _transport.Dispose();
    }
}
