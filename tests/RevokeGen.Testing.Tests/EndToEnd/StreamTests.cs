using System;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Testing.Tests.Storage;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>Streams through emitted clients, against a service that checks signatures in its own way.</summary>
public sealed class StreamTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 300_000).Select(static index => (byte)(index * 11))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_is_uploaded_under_a_signature_and_a_checksum()
    {
        await using var service = LocalService.Start(new ServiceScript().TakesBytes("Put").Enqueue("Put", Answer("\"1\"")));
        using var client = StorageStage.ClientOf(service.Endpoint);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Bytes, Cancellation);
            await using var file = File.OpenRead(path);
            var response = await client.PutAsync(new() { Bucket = "b", Body = file, ContentType = "image/png", Algorithm = "SHA256" }, Cancellation);

            var request = Assert.Single(service.Requests);
            Assert.Equal(Bytes, request.Content.ToArray());
            Assert.Equal((SignatureStatus.Valid, "image/png", "\"1\""), (request.Signature.Status, request.Headers["Content-Type"], response.Tag));
            Assert.Equal(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Bytes)), request.Headers["x-amz-checksum-sha256"]);
            Assert.Equal("300000", request.Headers["Content-Length"]);
            Assert.True(file.CanRead);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Upload_is_tried_again_from_where_its_stream_stood()
    {
        await using var service = LocalService.Start(new ServiceScript().Enqueue("Put", ScriptedResponse.BrokenConnection(), ScriptedResponse.Empty(503), Answer("2")));
        using var client = StorageStage.ClientOf(service.Endpoint);

        var response = await client.PutAsync(new() { Bucket = "b", Body = new MemoryStream(Bytes) { Position = 10 } }, Cancellation);

        Assert.Equal(("2", 3), (response.Tag, service.Requests.Count));
        Assert.All(service.Requests, static request => Assert.Equal(Bytes[10..], request.Content.ToArray()));
        Assert.All(service.Requests, static request => Assert.Equal(SignatureStatus.Valid, request.Signature.Status));
    }

    [Fact]
    public async Task What_is_only_being_made_goes_out_in_chunks()
    {
        await using var service = LocalService.Start(new ServiceScript().Enqueue("Append", ScriptedResponse.Empty()));
        using var client = StorageStage.ClientOf(service.Endpoint);
        var pipe = new Pipe();

        var call = client.AppendAsync(new() { Body = pipe.Reader.AsStream() }, Cancellation);
        for (var at = 0; at < Bytes.Length; at += 50_000)
            await pipe.Writer.WriteAsync(Bytes.AsMemory(at, 50_000), Cancellation);
        await pipe.Writer.CompleteAsync();
        await call;

        var request = Assert.Single(service.Requests);
        Assert.Equal(Bytes, request.Content.ToArray());
        Assert.Equal((SignatureStatus.Valid, "chunked", "UNSIGNED-PAYLOAD"), (request.Signature.Status, request.Headers["Transfer-Encoding"], request.Headers["X-Amz-Content-Sha256"]));
    }

    [Fact]
    public async Task What_must_be_measured_first_is_refused()
    {
        await using var service = LocalService.Start(new ServiceScript());
        using var client = StorageStage.ClientOf(service.Endpoint);

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutAsync(new() { Bucket = "b", Body = new Pipe().Reader.AsStream() }, Cancellation));

        Assert.Equal("requiresLength", Assert.Single(refused.Violations).Constraint);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Missing_stream_breaks_the_rules()
    {
        await using var service = LocalService.Start(new ServiceScript());
        using var client = StorageStage.ClientOf(service.Endpoint);
#pragma warning disable RVK2001 // What a caller does who does not look.
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutAsync(new() { Bucket = "b", Body = null! }, Cancellation));
#pragma warning restore RVK2001
        Assert.Equal("Body", Assert.Single(refused.Violations).Path);
    }

    [Fact]
    public async Task Download_is_read_from_the_connection_and_gives_it_back()
    {
        await using var service = LocalService.Start(new ServiceScript().Otherwise("Get", ScriptedResponse.Bytes(Bytes, "image/png")));
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var transport = new HttpMessageInvoker(handler);
        using var client = StorageStage.ClientOf(service.Endpoint, transport);
        for (var call = 0; call < 3; call++)
        {
            await using var response = await client.GetAsync(new(), Cancellation);
            Assert.Equal(("image/png", 200), (response.ContentType, response.StatusCode));
            Assert.Equal(Bytes, await StorageStage.ReadAsync(response));
        }

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Download_that_is_cut_fails_where_it_is_read()
    {
        await using var service = LocalService.Start(new ServiceScript().Enqueue("Get", ScriptedResponse.Bytes(Bytes) with { Fault = ResponseFault.CutBody }));
        using var client = StorageStage.ClientOf(service.Endpoint);
        await using var response = await client.GetAsync(new(), Cancellation);

        var failure = await Assert.ThrowsAsync<HttpIOException>(() => StorageStage.ReadAsync(response));

        Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
    }

    [Fact]
    public async Task Refused_download_is_a_typed_error_after_its_retries()
    {
        await using var service = LocalService.Start(new ServiceScript().Otherwise("Get", ScriptedResponse.RestJsonError("SlowDown", "Not now.", 503)));
        using var client = StorageStage.ClientOf(service.Endpoint);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => client.GetAsync(new(), Cancellation));

        Assert.Equal(("SlowDown", "Not now.", true, 3), (refusal.Code, refusal.ServiceMessage, refusal.IsThrottling, service.Requests.Count));
    }

    [Fact]
    public void Records_with_streams_are_compared_and_printed_without_reading_them()
    {
        var body = new MemoryStream([1, 2]);
        var request = new AppendRequest { Body = body };
        Assert.Equal(request, new AppendRequest { Body = body });
        Assert.NotEqual(request, new AppendRequest { Body = new MemoryStream([1, 2]) });
        Assert.Contains("Body = System.IO.MemoryStream", request.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, body.Position);
    }

    private static ScriptedResponse Answer(string tag) =>
        ScriptedResponse.Empty() with { Headers = new System.Collections.Generic.Dictionary<string, string> { ["ETag"] = tag } };
}
