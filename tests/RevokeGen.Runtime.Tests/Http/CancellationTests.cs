using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class CancellationTests
{
    [Fact]
    public async Task Cancelled_token_sends_nothing()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Cancelling_while_sending_ends_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        using var pipeline = new TestPipeline(new StubHandler(async token =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: cancellation.Token));

        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Cancelling_while_the_body_dribbles_in_ends_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        var pieces = 0;
        var stream = new ScriptedStream(async (_, token) =>
        {
            if (++pieces < 3)
                return 1;
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return 0;
        });
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, () => new StreamContent(stream))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(3, pieces);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Failure_of_a_cancelled_call_is_not_tried_again_and_costs_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        using var pipeline = new TestPipeline(new StubHandler(async _ =>
        {
            await cancellation.CancelAsync();
            throw new HttpRequestException("reset");
        }));

        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal(RetryQuota.Capacity, pipeline.Quota);
    }

    [Fact]
    public async Task Cancelling_during_the_wait_ends_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        var clock = new FakeTimeProvider(TestPipeline.Start);
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(503, "")), settings => settings with { Time = clock });

        var call = pipeline.SendAsync(cancellationToken: cancellation.Token);
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Time_out_of_an_http_client_is_tried_again()
    {
        var timedOut = new TaskCanceledException("HttpClient.Timeout", new TimeoutException());
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Fail(timedOut), StubHandler.Answer(200, "hi")));

        Assert.Equal("hi", (await pipeline.SendAsync()).Text);
        Assert.Equal(2, pipeline.Handler.Sent.Count);
    }
}
