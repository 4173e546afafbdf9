using System;
using System.IO;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A URL is signed before its sender has the stream, so the signature may not cover it.</summary>
public sealed class PresignedStreamTests
{
    [Fact]
    public async Task Stream_that_a_signature_covers_cannot_be_presigned()
    {
        using var pipeline = new StreamPipeline(new StubHandler());

        await Assert.ThrowsAsync<NotSupportedException>(() => pipeline.PresignAsync<UploadKinds.Plain>(new(Stream.Null)));
    }

    [Fact]
    public async Task Upload_to_s3_takes_any_stream_and_reads_none()
    {
        using var pipeline = new StreamPipeline(new StubHandler(), service: "s3");
        using var stream = new MemoryStream([1, 2, 3]);

        var presigned = await pipeline.PresignAsync<UploadKinds.Plain>(new(stream));

        Assert.Equal((0L, 0), (stream.Position, presigned.Body.Length));
        Assert.DoesNotContain("x-amz-content-sha256", presigned.Headers.Keys);
    }

    [Fact]
    public async Task Operation_that_leaves_bodies_unsigned_has_its_sender_say_so()
    {
        using var pipeline = new StreamPipeline(new StubHandler());

        var presigned = await pipeline.PresignAsync<UploadKinds.Unsigned>(new(Stream.Null));

        Assert.Equal("UNSIGNED-PAYLOAD", presigned.Headers["X-Amz-Content-Sha256"]);
        Assert.Contains("x-amz-content-sha256&", presigned.Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_that_is_not_signed_cannot_be_presigned()
    {
        using var pipeline = new StreamPipeline(new StubHandler(), service: "s3");

        await Assert.ThrowsAsync<NotSupportedException>(() => pipeline.PresignAsync<UploadKinds.Anonymous>(new(Stream.Null)));
    }
}
