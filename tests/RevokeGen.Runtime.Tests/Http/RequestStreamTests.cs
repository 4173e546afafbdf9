using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class RequestStreamTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(static index => (byte)(index * 7))];

    [Fact]
    public async Task Stream_is_sent_from_where_it_stands_and_stays_open()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);
        using var body = new MemoryStream(Bytes) { Position = 5 };

        await pipeline.SendAsync<Plain>(new(body));

        var (request, length) = Assert.Single(handler.Sent);
        Assert.Equal(Bytes[5..], request.Bytes);
        Assert.Equal(Bytes.Length - 5, length);
        Assert.Equal("application/octet-stream", request.Headers["Content-Type"]);
        Assert.Contains("content-type;host", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.True(body.CanRead);
    }

    [Fact]
    public async Task Request_without_its_stream_has_no_body()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Plain>(new(null));

        Assert.Null(Assert.Single(handler.Sent).Request.Bytes);
    }

    [Fact]
    public async Task Needed_length_is_known_or_given()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Measured>(new(Once(Bytes))));
        await pipeline.SendAsync<Measured>(new(Once(Bytes), Length: "200000"));
        await pipeline.SendAsync<Measured>(new(new MemoryStream(Bytes)));

        Assert.Equal("requiresLength", Assert.Single(exception.Violations).Constraint);
        Assert.Equal([Bytes.Length, Bytes.Length], handler.Sent.Select(static sent => sent.Length));
        Assert.All(handler.Sent, static sent => Assert.Equal(Bytes, sent.Request.Bytes));
    }

    [Fact]
    public async Task No_more_is_sent_than_the_request_says()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes), Length: "70000"));

        Assert.Equal(Bytes[..70_000], Assert.Single(handler.Sent).Request.Bytes);
    }

    [Theory]
    [InlineData("200001")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Length_that_the_stream_does_not_have_is_refused(string length)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes), length)));

        Assert.Contains($"has {length} bytes", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("https://own.example.com/", "https://own.example.com/put")]
    [InlineData("http://own.example.com:8080/base", "http://own.example.com:8080/base/put")]
    public async Task Request_that_names_its_address_goes_there(string endpoint, string url)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Plain>(new(null, Endpoint: endpoint));

        Assert.Equal(url, Assert.Single(handler.Sent).Request.Url);
    }

    [Theory]
    [InlineData("")]
    [InlineData("own.example.com")]
    [InlineData("ftp://own.example.com")]
    public async Task Address_that_is_none_is_refused(string endpoint)
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Plain>(new(null, Endpoint: endpoint)));

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Closed_stream_is_refused()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);
        var closed = new MemoryStream(Bytes);
        closed.Dispose();

        await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync<Plain>(new(closed)));
    }

    [Fact]
    public async Task Stream_that_ends_before_its_length_fails_the_call()
    {
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync<Unsigned>(new(Once(Bytes), Length: "200001")));

        Assert.IsType<EndOfStreamException>(failure.InnerException);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Cancelling_stops_the_reading_of_the_stream()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new ScriptedStream(async (_, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return 0;
        });
        using var handler = new UploadHandler(static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync<Unsigned>(new(body), cancellation.Token));

        Assert.Empty(handler.Sent);
    }
}
