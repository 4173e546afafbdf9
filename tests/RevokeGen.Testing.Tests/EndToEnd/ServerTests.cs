using System;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Testing.Tests.Storage;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>An emitted server behind a local service: streams go in and come out, whatever was done to them on the way.</summary>
public sealed class ServerTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(static index => (byte)(index * 7))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Streams_go_in_and_come_out_over_the_wire()
    {
        var fake = new FakeStorage();
        await using var service = LocalService.Start(new ServiceScript().Otherwise(new StorageServer(fake)));
        using var client = StorageStage.ClientOf(service.Endpoint);
        var pipe = new Pipe();

        var put = await client.PutAsync(new() { Bucket = "a/b ü", Body = new MemoryStream(Bytes), ContentType = "image/png", Algorithm = "CRC32" }, Cancellation);
        await using (var response = await client.GetAsync(new(), Cancellation))
        {
            Assert.Equal(Bytes, await StorageStage.ReadAsync(response));
            Assert.Equal("image/png", response.ContentType);
        }

        var appended = client.AppendAsync(new() { Body = pipe.Reader.AsStream() }, Cancellation);
        await pipe.Writer.WriteAsync(Bytes.AsMemory(0, 1000), Cancellation);
        await pipe.Writer.CompleteAsync();
        await appended;

        Assert.Equal(("\"200000\"", "a/b ü"), (put.Tag, fake.Bucket));
        Assert.Equal(201_000, fake.Content.Length);
        Assert.All(service.Requests, static request => Assert.Equal((SignatureStatus.Valid, 200), (request.Signature.Status, request.Answer.StatusCode)));
    }

    [Fact]
    public async Task In_process_a_stream_is_handed_over_as_it_is()
    {
        var fake = new FakeStorage();
        using var client = new StorageClient(new HttpClient(new StorageServer(fake)), StorageStage.Options with { Endpoint = new Uri("https://storage.test") });

        await client.PutAsync(new() { Bucket = "b", Body = new MemoryStream(Bytes) }, Cancellation);
        await using var response = await client.GetAsync(new(), Cancellation);

        Assert.Equal(Bytes, await StorageStage.ReadAsync(response));
    }

    [Fact]
    public async Task Another_address_is_no_operation()
    {
        using var http = new HttpClient(new StorageServer(new FakeStorage()));

        using var answer = await http.GetAsync(new Uri("https://storage.test/Get/more"), Cancellation);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("UnknownOperationException", Assert.Single(answer.Headers.GetValues("x-amzn-errortype")));
    }

    private sealed class FakeStorage : IStorageClient
    {
        private string? _contentType;

        public byte[] Content { get; private set; } = [];

        public string? Bucket { get; private set; }

        public async Task<PutResponse> PutAsync(PutRequest request, CancellationToken cancellationToken = default)
        {
            (Bucket, _contentType, Content) = (request.Bucket, request.ContentType, await ReadAsync(request.Body, cancellationToken));
            return new() { Tag = $"\"{Content.Length}\"" };
        }

        public async Task<AppendResponse> AppendAsync(AppendRequest request, CancellationToken cancellationToken = default)
        {
            Content = [.. Content, .. await ReadAsync(request.Body!, cancellationToken)];
            return new();
        }

        public Task<GetResponse> GetAsync(GetRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GetResponse { ContentType = _contentType, Body = new MemoryStream(Content) });

        private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
    }
}
