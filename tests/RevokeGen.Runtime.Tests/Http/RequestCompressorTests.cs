using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class RequestCompressorTests(ITestOutputHelper output)
{
    private const int Cases = 400;
    private const int LongestBody = 300_000;

    [Fact]
    public void Any_body_is_what_it_was_once_decompressed()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        long bytes = 0;
        var compressed = 0;
        for (var number = 0; number < Cases; number++)
        {
            // From bytes that are all the same to those that no compression makes shorter.
            var body = new byte[random.Next(LongestBody) >> random.Next(16)];
            var values = random.Next(1, 257);
            for (var index = 0; index < body.Length; index++)
                body[index] = (byte)random.Next(values);
            var minSize = random.Next(2000);
            using var buffer = Buffer(body);

            var isCompressed = Compress(buffer, minSize);

            Assert.True(isCompressed == (body.Length > 0 && body.Length >= minSize), $"seed {seed}, case {number}");
            Assert.True(body.AsSpan().SequenceEqual(isCompressed ? Unpacked(buffer) : buffer.Written), $"seed {seed}, case {number}");
            bytes += body.Length;
            compressed += isCompressed ? 1 : 0;
        }

        output.WriteLine($"counted: compressed bodies: {Cases} bodies, {compressed} compressed, {bytes} bytes, seed {seed}");
        Assert.InRange(compressed, 1, Cases - 1);
    }

    [Fact]
    public void Bytes_that_are_not_sent_are_wiped()
    {
        using var buffer = Buffer("secret, and secret again"u8);
        var before = buffer.WrittenMemory;

        Assert.True(Compress(buffer, minSize: 1));

        Assert.False(before.Span.SequenceEqual("secret, and secret again"u8));
        Assert.Equal("secret, and secret again", CompressionTests.Unpacked(buffer.Written));
    }

    [Fact]
    public void Header_is_added_after_the_last_of_its_name()
    {
        Assert.Equal([new("host", "h"), new("content-encoding", "gzip")], With(new SigningHeader("host", "h")));
        Assert.Equal([new("content-encoding", "gzip")], With(new SigningHeader("content-encoding", "")));
        Assert.Equal([new("content-encoding", "a, b, gzip"), new("host", "h")], With(new("content-encoding", "a, b"), new("host", "h")));
        Assert.Equal([new("content-encoding", "a"), new("content-encoding", "b, gzip")], With(new("content-encoding", "a"), new("content-encoding", "b")));
    }

    private static bool Compress(PooledBuffer body, int minSize) =>
        new RequestCompressor(new(new Runtime.Configuration.CompressionSettings(IsDisabled: false, minSize))).Compress(PackedPing.Info, body);

    private static PooledBuffer Buffer(ReadOnlySpan<byte> bytes)
    {
        var buffer = new PooledBuffer();
        buffer.Write(bytes);
        return buffer;
    }

    private static byte[] Unpacked(PooledBuffer buffer)
    {
        using var gzip = new GZipStream(new MemoryStream(buffer.Written.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    private static List<SigningHeader> With(params SigningHeader[] headers)
    {
        List<SigningHeader> list = [.. headers];
        RequestCompressor.AddHeader(list);
        return list;
    }
}
