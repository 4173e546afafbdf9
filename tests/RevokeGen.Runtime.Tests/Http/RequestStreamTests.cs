using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class RequestStreamTests
{
    private const string HashHeader = "X-Amz-Content-Sha256";

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
    public async Task Stream_that_can_seek_goes_out_whole_on_every_attempt()
    {
        using var handler = new UploadHandler(static _ => Answer(500), static _ => Answer(503), static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        await pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes) { Position = 3 }));

        Assert.Equal(3, handler.Sent.Count);
        Assert.All(handler.Sent, static sent => Assert.Equal(Bytes[3..], sent.Request.Bytes));
    }

    [Fact]
    public async Task Stream_that_cannot_seek_is_sent_once_and_the_clock_corrected_all_the_same()
    {
        using var handler = new UploadHandler(
            static _ =>
            {
                var refusal = Answer(403);
                refusal.Headers.TryAddWithoutValidation("x-amzn-errortype", "RequestTimeTooSkewed");
                refusal.Headers.Date = TestPipeline.Start.AddHours(2);
                return refusal;
            },
            static _ => Answer(500),
            static _ => Answer(200));
        using var pipeline = new StreamPipeline(handler);

        var refused = await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<Unsigned>(new(Once(Bytes))));
        var failed = await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<Unsigned>(new(Once(Bytes))));

        Assert.Equal(("RequestTimeTooSkewed", 500, 2), (refused.Code, failed.StatusCode, handler.Sent.Count));
        Assert.Equal("20260102T050405Z", handler.Sent[1].Request.Headers["X-Amz-Date"]);
        Assert.Empty(pipeline.Time.Delays);
    }

    [Fact]
    public async Task Stream_that_cannot_seek_is_tried_again_while_nothing_of_it_is_read()
    {
        var attempts = 0;
        using var handler = new UploadHandler(static _ => Answer(200));
        using var flaky = new FailingHandler(handler, () => ++attempts < 3);
        using var pipeline = new StreamPipeline(flaky);

        await pipeline.SendAsync<Unsigned>(new(Once(Bytes)));

        Assert.Equal(3, attempts);
        Assert.Equal(Bytes, Assert.Single(handler.Sent).Request.Bytes);
    }

    [Fact]
    public async Task Stream_that_is_still_being_sent_is_not_sent_again()
    {
        using var release = new SemaphoreSlim(0);
        var attempts = 0;
        var sending = Task.CompletedTask;
        using var handler = new EarlyHandler(content =>
        {
            attempts++;
            sending = content.CopyToAsync(new ScriptedSink(() => release.WaitAsync(TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        });
        using var pipeline = new StreamPipeline(handler);

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<Plain>(new(new MemoryStream(Bytes))));

        Assert.Equal(1, attempts);
        release.Release(100);
        await sending;
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

    private sealed class FailingHandler(HttpMessageHandler inner, Func<bool> fails) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            fails() ? Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError)) : base.SendAsync(request, cancellationToken);
    }

    /// <summary>Answers while the body is still being sent, as over HTTP/2.</summary>
    private sealed class EarlyHandler(Action<HttpContent> send) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            send(request.Content!);
            return Task.FromResult(Answer(500));
        }
    }

    private sealed class ScriptedSink(Func<Task> write) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await write();
    }
}
