using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using RevokeGen.Runtime.Retries;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class RetryTests
{
    [Fact]
    public async Task Transient_failure_is_tried_three_times_with_doubling_delays()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(500, "oops")));

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal(3, pipeline.Handler.Sent.Count);
        Assert.Equal([50, 100], pipeline.Time.Delays.Select(delay => delay.TotalMilliseconds));
    }

    [Fact]
    public async Task Throttling_waits_longer()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(400, "slow down", ("x-code", "ThrottlingException"))), settings => settings with { MaxAttempts = 7 });

        Assert.True((await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync())).IsThrottling);

        Assert.Equal([1, 2, 4, 8, 16, 20], pipeline.Time.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task Single_attempt_is_not_repeated()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(500, "oops")), settings => settings with { MaxAttempts = 1 });

        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Single(pipeline.Handler.Sent);
        Assert.Equal(RetryQuota.Capacity, pipeline.Quota);
    }

    [Fact]
    public async Task Same_bytes_go_out_on_every_attempt_under_a_new_signature()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(429, ""), StubHandler.Answer(429, ""), StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync("the same");

        var sent = pipeline.Handler.Sent;
        Assert.All(sent, request => Assert.Equal("the same", request.Body));
        Assert.Equal(["20260102T030405Z", "20260102T030406Z", "20260102T030408Z"], sent.Select(request => request.Headers["X-Amz-Date"]));
        Assert.Equal(3, sent.Select(request => request.Headers["Authorization"]).Distinct().Count());
        Assert.Single(sent.Select(request => request.Headers["amz-sdk-invocation-id"]).Distinct());
        Assert.Equal(
            ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], sent.Select(request => request.Headers["amz-sdk-request"]));
    }

    [Fact]
    public async Task Transport_failure_is_tried_again_and_keeps_its_type()
    {
        var failure = new HttpRequestException(HttpRequestError.ConnectionError);
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Fail(failure)));

        Assert.Same(failure, await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync()));
        Assert.Equal(3, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task Connection_that_is_reset_as_it_is_made_is_a_failure_of_the_transport()
    {
        var reset = new SocketException((int)SocketError.NotConnected);
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Fail(reset)));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync());

        Assert.Equal((HttpRequestError.ConnectionError, (Exception)reset), (exception.HttpRequestError, exception.InnerException));
        Assert.Equal(3, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task Transport_failure_of_the_own_set_up_is_not_tried_again()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Fail(new HttpRequestException(HttpRequestError.VersionNegotiationError))));

        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync());

        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Quota_runs_dry_and_then_nothing_is_tried_again()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(500, "oops")));
        var affordable = RetryQuota.Capacity / RetryPolicy.TransientCost;

        for (var call = 0; call < affordable; call++)
            await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal(RetryQuota.Capacity % RetryPolicy.TransientCost, pipeline.Quota);
        Assert.Equal(affordable + affordable, pipeline.Handler.Sent.Count);
    }

    [Fact]
    public async Task Success_gives_back_what_its_last_retry_cost_or_one()
    {
        using var pipeline = new TestPipeline(new StubHandler(
            StubHandler.Answer(500, ""), StubHandler.Answer(429, ""), StubHandler.Answer(200, "hi"), StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();
        Assert.Equal(RetryQuota.Capacity - RetryPolicy.TransientCost, pipeline.Quota);

        await pipeline.SendAsync();
        Assert.Equal(RetryQuota.Capacity - RetryPolicy.TransientCost + RetryPolicy.FirstTryReward, pipeline.Quota);
    }

    [Theory]
    [InlineData("x-amz-retry-after", "2000", 2)]
    [InlineData("x-amz-retry-after", "9999999", 5.05)]
    [InlineData("x-amz-retry-after", "10", 0.05)]
    [InlineData("x-amz-retry-after", "soon", 0.05)]
    [InlineData("Retry-After", "3", 3)]
    [InlineData("Retry-After", "100000", 5.05)]
    [InlineData("Retry-After", "Fri, 02 Jan 2026 03:04:09 GMT", 4)]
    [InlineData("Retry-After", "Fri, 02 Jan 2015 03:04:09 GMT", 0.05)]
    public async Task Wait_that_the_service_asks_for_is_kept_within_bounds(string header, string value, double seconds)
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(503, "", (header, value)), StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();

        Assert.Equal(seconds, Assert.Single(pipeline.Time.Delays).TotalSeconds, precision: 6);
    }

    [Fact]
    public void Jitter_covers_the_whole_delay()
    {
        var draws = new Random(7);
        var policy = new RetryPolicy(3, TimeProvider.System, new(TimeProvider.System), draws.NextDouble);

        var delays = Enumerable.Range(0, 1000).Select(_ => policy.DelayAfter(2, isThrottling: true, askedFor: null).TotalSeconds).ToList();

        Assert.InRange(delays.Min(), 0, 0.05);
        Assert.InRange(delays.Max(), 1.95, 2);
    }
}
