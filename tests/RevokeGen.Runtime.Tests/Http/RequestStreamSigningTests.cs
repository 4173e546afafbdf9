using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Which streams are signed, and how those are sent that are not.</summary>
public sealed class RequestStreamSigningTests
{
    private const string HashHeader = "X-Amz-Content-Sha256";

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(static index => (byte)(index * 7))];

    [Fact]
    public async Task Stream_without_a_length_announces_none_where_it_need_not_be_signed()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Unsigned>(new(Once(Bytes)));

        var (request, length) = Assert.Single(handler.Sent);
        Assert.Equal(Bytes, request.Bytes);
        Assert.Null(length);
        Assert.Equal("UNSIGNED-PAYLOAD", request.Headers[HashHeader]);
        Assert.Contains("x-amz-content-sha256", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_left_out_of_the_signature_is_so_without_a_stream_too()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");

        await pipeline.SendAsync<Unsigned>(new(null));
        await pipeline.SendAsync<Plain>(new(null));

        Assert.Equal(
            ["UNSIGNED-PAYLOAD", Convert.ToHexStringLower(SHA256.HashData([]))],
            handler.Sent.Select(static sent => sent.Request.Headers[HashHeader]));
    }

    [Theory]
    [InlineData("pingpong", "https://a.example.com")]
    [InlineData("s3", "http://a.example.com")]
    public async Task Stream_that_must_be_signed_and_cannot_seek_is_refused_before_anything_is_sent(string service, string endpoint)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, service, endpoint);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Plain>(new(Once(Bytes))));

        Assert.Equal("signature", Assert.Single(exception.Violations).Constraint);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Stream_that_nobody_signs_may_be_of_any_kind()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Anonymous>(new(Once(Bytes)));

        Assert.Equal(Bytes, Assert.Single(handler.Sent).Request.Bytes);
    }

    [Fact]
    public async Task S3_is_sent_the_hash_unless_the_connection_protects_the_body()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var open = new StreamPipeline(handler, "s3", "http://a.example.com");
        using var closed = new StreamPipeline(handler, "s3");

        await open.SendAsync<Plain>(new(new MemoryStream(Bytes)));
        await closed.SendAsync<Plain>(new(new MemoryStream(Bytes)));
        await closed.SendAsync<Plain>(new(Once(Bytes)));

        Assert.Equal(
            [Convert.ToHexStringLower(SHA256.HashData(Bytes)), "UNSIGNED-PAYLOAD", "UNSIGNED-PAYLOAD"],
            handler.Sent.Select(static sent => sent.Request.Headers[HashHeader]));
        Assert.All(handler.Sent, static sent => Assert.Equal(Bytes, sent.Request.Bytes));
    }

    [Fact]
    public async Task Body_of_another_service_is_signed_by_its_hash()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes)));
        await pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes)));
        await pipeline.SendAsync<Plain>(new(new MemoryStream([1, .. Bytes])));

        var signatures = handler.Sent.Select(static sent => sent.Request.Headers["Authorization"]).ToList();
        Assert.Equal(signatures[0], signatures[1]);
        Assert.NotEqual(signatures[1], signatures[2]);
        Assert.All(handler.Sent, static sent => Assert.False(sent.Request.Headers.ContainsKey(HashHeader)));
    }
}
