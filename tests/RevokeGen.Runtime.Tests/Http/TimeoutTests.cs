using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An attempt that takes too long, a call that does, and a caller who has enough: three outcomes that are told apart.</summary>
public sealed class TimeoutTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = new(TestPipeline.Start);
    private readonly CancellationTokenSource _caller = new();
    private readonly ConcurrentQueue<CancellationToken> _tokens = [];
    private readonly ConcurrentQueue<DateTimeOffset> _cancelled = [];

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_tried_again()
    {
        using var pipeline = Pipeline(new(Second, null), Never, StubHandler.Answer(200, "hi"));

        var pong = await PassAsync(pipeline.SendAsync(cancellationToken: _caller.Token));

        Assert.Equal("hi", pong.Text);
        Assert.Equal(2, pipeline.Handler.Sent.Count);

        // A busy machine may see the cancellation late, and start the wait when the clock has gone on; the limit itself is of the clock alone.
        Assert.Equal(TestPipeline.Start + Second, _cancelled.First());
        Assert.True(_clock.GetUtcNow() >= TestPipeline.Start + Second + TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task A_body_that_takes_too_long_is_of_an_attempt_that_does()
    {
        using var stream = new ScriptedStream(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 0;
        });
        using var pipeline = Pipeline(new(Second, null), StubHandler.Answer(200, () => new StreamContent(stream)), StubHandler.Answer(200, "hi"));

        Assert.Equal("hi", (await PassAsync(pipeline.SendAsync(cancellationToken: _caller.Token))).Text);
    }

    [Fact]
    public async Task The_last_attempt_that_takes_too_long_is_a_timeout_of_an_attempt()
    {
        using var pipeline = Pipeline(new(Second, Minute), Never);

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => PassAsync(pipeline.SendAsync(cancellationToken: _caller.Token)));

        Assert.Equal((Second, true), (exception.Limit, exception.IsAttempt));
        Assert.Equal("The attempt took longer than 00:00:01, which ClientOptions.AttemptTimeout allows.", exception.Message);
        Assert.IsType<TimeoutException>(exception, exactMatch: false);
        Assert.IsType<OperationCanceledException>(exception.InnerException, exactMatch: false);
        Assert.Equal(3, pipeline.Handler.Sent.Count);
        Assert.Equal(RetryQuota.Capacity - (2 * RetryPolicy.TransientCost), pipeline.Quota);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_not_tried_again()
    {
        using var pipeline = Pipeline(new(Minute, Second), Never);

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => PassAsync(pipeline.SendAsync(cancellationToken: _caller.Token)));

        Assert.Equal((Second, false), (exception.Limit, exception.IsAttempt));
        Assert.Equal("The call took longer than 00:00:01, which ClientOptions.CallTimeout allows.", exception.Message);
        Assert.Single(pipeline.Handler.Sent);
        Assert.Equal(RetryQuota.Capacity, pipeline.Quota);
    }

    [Fact]
    public async Task The_wait_between_attempts_is_of_the_call()
    {
        using var pipeline = Pipeline(new(Second, TimeSpan.FromMilliseconds(500)), StubHandler.Answer(429, "slow down"));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => PassAsync(pipeline.SendAsync(cancellationToken: _caller.Token)));

        Assert.False(exception.IsAttempt);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task A_call_within_its_limits_stops_their_timers()
    {
        using var pipeline = Pipeline(new(Second, Second), StubHandler.Answer(200, "hi"));

        await pipeline.SendAsync(cancellationToken: _caller.Token);
        _clock.Advance(Minute);

        Assert.False(Assert.Single(_tokens).IsCancellationRequested);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_call_is_no_timeout(bool hasTimedOutBefore)
    {
        using var pipeline = Pipeline(new(Second, Minute), Never);

        var call = pipeline.SendAsync(cancellationToken: _caller.Token);
        if (hasTimedOutBefore)
            await PassAsync(() => pipeline.Handler.Sent.Count == 2);
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(hasTimedOutBefore ? 2 : 1, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task A_failure_within_the_limits_stays_what_it_is()
    {
        using var pipeline = Pipeline(new(Second, Minute), StubHandler.Fail(new OperationCanceledException("by someone else")));

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: _caller.Token));

        Assert.Equal("by someone else", exception.Message);
    }

    public void Dispose() => _caller.Dispose();

    private static async Task<HttpResponseMessage> Never(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("Nobody waits for ever.");
    }

    private TestPipeline Pipeline(TimeLimits limits, params Func<CancellationToken, Task<HttpResponseMessage>>[] steps)
    {
        var handler = new StubHandler(Array.ConvertAll<Func<CancellationToken, Task<HttpResponseMessage>>, Func<CancellationToken, Task<HttpResponseMessage>>>(steps, step => token =>
        {
            _tokens.Enqueue(token);
            token.Register(() => _cancelled.Enqueue(_clock.GetUtcNow()));
            return step(token);
        }));
        return new(handler, settings => settings with { Limits = limits, Time = _clock });
    }

    private async Task<Pong> PassAsync(Task<Pong> call)
    {
        await PassAsync(() => call.IsCompleted);
        return await call;
    }

    /// <summary>Lets time pass in small steps, and what it sets off come to rest after each.</summary>
    private async Task PassAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            Assert.True(_clock.GetUtcNow() < TestPipeline.Start + (2 * Minute), "Nothing happens.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
            if (!isOver())
                _clock.Advance(TimeSpan.FromMilliseconds(50));
        }
    }
}
