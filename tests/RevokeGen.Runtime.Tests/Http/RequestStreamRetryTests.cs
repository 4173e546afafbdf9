using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using static RevokeGen.Runtime.Tests.Http.StreamPipeline;
using static RevokeGen.Runtime.Tests.Http.UploadKinds;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Streams whose calls fail: sent again where they can be read again.</summary>
public sealed class RequestStreamRetryTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(static index => (byte)(index * 7))];

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
