using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Streams that S3 sends on to the region of their bucket.</summary>
public sealed class RedirectedStreamTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100_000).Select(static index => (byte)(index * 3))];

    [Fact]
    public async Task Stream_is_sent_to_the_other_region_from_where_it_stood()
    {
        using var handler = new UploadHandler(static _ => ElsewhereAnswer(), static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");
        using var body = new MemoryStream(Bytes) { Position = 5 };

        await pipeline.SendAsync<Plain>(new(body, Algorithm: "CRC32"));

        Assert.Equal(2, handler.Sent.Count);
        Assert.All(handler.Sent, static sent => Assert.Equal(Bytes[5..], sent.Request.Bytes));
        Assert.All(handler.Sent, static sent => Assert.Equal("UNSIGNED-PAYLOAD", sent.Request.Headers["X-Amz-Content-Sha256"]));
        Assert.Equal(handler.Sent[0].Request.Headers["x-amz-checksum-crc32"], handler.Sent[1].Request.Headers["x-amz-checksum-crc32"]);
        Assert.Contains("/eu-west-1/s3/", handler.Sent[0].Request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/us-east-1/s3/", handler.Sent[1].Request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_that_was_read_and_cannot_seek_is_not_sent_on()
    {
        using var handler = new UploadHandler(static _ => ElsewhereAnswer(), static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");

        Assert.Equal(301, (await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<Plain>(new(Once(Bytes))))).StatusCode);

        Assert.Single(handler.Sent);
    }

    private static HttpResponseMessage ElsewhereAnswer()
    {
        var answer = Answer(301);
        answer.Headers.Add("x-amz-bucket-region", "us-east-1");
        return answer;
    }
}
