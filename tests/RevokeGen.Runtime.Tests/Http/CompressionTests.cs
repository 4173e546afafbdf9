using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>What compression of a request's body does to the message. Here bodies of 1000 bytes and more are compressed.</summary>
public sealed class CompressionTests
{
    private const int MinSize = 1000;

    private static readonly string Long = string.Concat(Enumerable.Range(0, MinSize).Select(static number => $"{number * 7919 % 1000},"));

    [Theory]
    [InlineData(MinSize - 1, false)]
    [InlineData(MinSize, true)]
    [InlineData(MinSize + 1, true)]
    public async Task Body_of_the_least_size_and_more_is_compressed(int length, bool isCompressed)
    {
        var sent = await SentAsync<PackedPing>(Long[..length]);

        Assert.Equal(isCompressed ? "gzip" : null, sent.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(Long[..length], isCompressed ? Unpacked(sent.Bytes!) : sent.Body);
        Assert.Equal($"{sent.Bytes!.Length}", sent.Headers["Content-Length"]);
        Assert.Equal(isCompressed, sent.Bytes.Length < length);
        Assert.Equal("text/plain", sent.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Body_that_gets_no_shorter_is_compressed_and_an_empty_one_is_not_there()
    {
        var sent = await SentAsync<PackedPing>("x", new(IsDisabled: false, MinSize: 0));
        Assert.Equal("x", Unpacked(sent.Bytes!));
        Assert.True(sent.Bytes!.Length > 1);

        var empty = await SentAsync<PackedPing>("", new(IsDisabled: false, MinSize: 0));
        Assert.Null(empty.Bytes);
        Assert.DoesNotContain("Content-Encoding", empty.Headers.Keys);
    }

    [Fact]
    public async Task Nothing_is_compressed_when_it_is_switched_off()
    {
        var sent = await SentAsync<PackedPing>(Long, new(IsDisabled: true, MinSize: 0));

        Assert.Equal(Long, sent.Body);
        Assert.DoesNotContain("Content-Encoding", sent.Headers.Keys);
    }

    [Fact]
    public async Task Operation_without_compression_does_not_ask_for_its_settings()
    {
        var broken = new Lazy<CompressionSettings>(static () => throw new ConfigurationException("It is broken."));
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { Compression = broken });

        await pipeline.SendAsync(Long);
        Assert.Equal(Long, Assert.Single(pipeline.Handler.Sent).Body);

        await Assert.ThrowsAsync<ConfigurationException>(() => pipeline.SendAsync<PackedPing>(Long));
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Short_and_long_bodies_of_one_client_have_their_own_headers()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        foreach (var text in (string[])["short", Long, "short", Long])
            await pipeline.SendAsync<PackedPing>(text);

        Assert.Equal([null, "gzip", null, "gzip"], pipeline.Handler.Sent.Select(static sent => sent.Headers.GetValueOrDefault("Content-Encoding")));
        Assert.Equal(
            [false, true, false, true],
            pipeline.Handler.Sent.Select(static sent => sent.Headers["Authorization"].Contains("SignedHeaders=content-encoding;", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Attempts_send_the_same_bytes()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(500, ""), StubHandler.Answer(503, ""), StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync<PackedPing>(Long);

        var sent = pipeline.Handler.Sent;
        Assert.Equal(3, sent.Count);
        Assert.All(sent, attempt => Assert.Equal(sent[0].Bytes, attempt.Bytes));
        Assert.All(sent, static attempt => Assert.Equal("gzip", attempt.Headers["Content-Encoding"]));
        Assert.Equal(Long, Unpacked(sent[0].Bytes!));
    }

    [Fact]
    public async Task Encoding_and_checksum_are_of_what_is_sent()
    {
        var sent = await SentAsync<EncodedPing>(Long);

        Assert.Equal("custom, gzip", sent.Headers["Content-Encoding"]);
        Assert.Equal(Long, Unpacked(sent.Bytes!));
#pragma warning disable CA5351 // The header's algorithm.
        Assert.Equal(Convert.ToBase64String(MD5.HashData(sent.Bytes!)), sent.Headers["Content-MD5"]);
#pragma warning restore CA5351
        Assert.Equal("custom", (await SentAsync<EncodedPing>("short")).Headers["Content-Encoding"]);
    }

    [Fact]
    public async Task Signature_is_of_what_is_sent()
    {
        var service = PackedPing.Info.Service with { SigningName = "s3" };
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), service: service);

        await pipeline.SendAsync<PackedPing>(Long);

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.Equal("gzip", sent.Headers["Content-Encoding"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(sent.Bytes!)), sent.Headers["X-Amz-Content-Sha256"]);
    }

    internal static string Unpacked(ReadOnlySpan<byte> bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private static async Task<SentRequest> SentAsync<TOperation>(string text, CompressionSettings? settings = null)
        where TOperation : struct, IOperation<Ping, Pong>
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(200, "hi")),
            defaults => settings is null ? defaults : defaults with { Compression = new(settings) });
        await pipeline.SendAsync<TOperation>(text);
        return Assert.Single(pipeline.Handler.Sent);
    }
}
