using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>The checksum that goes with a stream: before it where it can be read twice, otherwise behind it.</summary>
public sealed class RequestStreamChecksumTests
{
    private static readonly byte[] Digits = "123456789"u8.ToArray();

    [Theory]
    [InlineData("CRC32", "x-amz-checksum-crc32", "CBF43926")]
    [InlineData("MD5", "content-md5", "25F9E794323B453885F5181F1B624D0B")]
    public async Task Checksum_of_a_stream_that_can_seek_is_a_header(string algorithm, string header, string expected)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");

        await pipeline.SendAsync<Plain>(new(new MemoryStream(Digits), Algorithm: algorithm));

        var request = Assert.Single(handler.Sent).Request;
        Assert.Equal(Convert.ToBase64String(Convert.FromHexString(expected)), request.Headers[header]);
        Assert.Equal(Digits, request.Bytes);
        Assert.Equal("UNSIGNED-PAYLOAD", request.Headers["X-Amz-Content-Sha256"]);
    }

    [Theory]
    [InlineData(0, null, "aws-chunked")]
    [InlineData(9, null, "aws-chunked")]
    [InlineData(65_536, "gzip", "gzip,aws-chunked")]
    [InlineData(200_000, null, "aws-chunked")]
    public async Task Checksum_of_a_stream_that_cannot_seek_follows_it(int length, string? encoding, string encodings)
    {
        var bytes = Enumerable.Range(0, length).Select(static index => (byte)(index + '1')).ToArray();
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");

        await pipeline.SendAsync<Plain>(new(Once(bytes), length.ToString(CultureInfo.InvariantCulture), "CRC32", encoding));

        var (request, announced) = Assert.Single(handler.Sent);
        var (content, trailer) = Unchunk(request.Bytes!);
        using var sum = RunningChecksum.Start("CRC32")!;
        sum.Append(bytes);
        Assert.Equal(bytes, content);
        Assert.Equal($"x-amz-checksum-crc32:{Convert.ToBase64String(sum.Finish())}", trailer);
        Assert.Equal(request.Bytes!.Length, announced);
        Assert.Equal(
            (encodings, length.ToString(CultureInfo.InvariantCulture), "x-amz-checksum-crc32", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
            (request.Headers["Content-Encoding"], request.Headers["x-amz-decoded-content-length"], request.Headers["x-amz-trailer"], request.Headers["X-Amz-Content-Sha256"]));
        Assert.Contains("x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunks_of_a_stream_without_a_length_announce_none()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, "s3");

        await pipeline.SendAsync<Plain>(new(Once(Digits), Algorithm: "CRC32"));

        var (request, announced) = Assert.Single(handler.Sent);
        Assert.Equal("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", request.Body);
        Assert.Null(announced);
        Assert.False(request.Headers.ContainsKey("x-amz-decoded-content-length"));
    }

    [Theory]
    [InlineData("s3", "MD5")]
    [InlineData("pingpong", "CRC32")]
    [InlineData("s3", "CRC99")]
    public async Task Checksum_that_cannot_be_made_is_refused_before_anything_is_sent(string service, string algorithm)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler, service);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Plain>(new(Once(Digits), Algorithm: algorithm)));

        Assert.Equal("httpChecksum", Assert.Single(exception.Violations).Constraint);
        Assert.Empty(handler.Sent);
    }

    private static (byte[] Content, string Trailer) Unchunk(byte[] body)
    {
        using var content = new MemoryStream();
        var at = 0;
        string Line()
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            var line = Encoding.ASCII.GetString(body, at, end);
            at += end + 2;
            return line;
        }

        while (int.Parse(Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            content.Write(body, at, length);
            at += length;
            Assert.Equal("", Line());
        }

        var trailer = Line();
        Assert.Equal("", Line());
        Assert.Equal(body.Length, at);
        return (content.ToArray(), trailer);
    }
}
