using System;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class AdaptiveModeTests
{
    [Theory]
    [InlineData(RetryMode.Standard, new[] { 1.0 })]
    [InlineData(RetryMode.Adaptive, new[] { 1, 1, 0.625 })]
    public async Task Only_the_adaptive_mode_holds_requests_back_once_the_service_throttles(RetryMode mode, double[] delays)
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(429, ""), StubHandler.Answer(200, "hi")), settings => settings with { RetryMode = mode });

        await pipeline.SendAsync();
        await pipeline.SendAsync();

        Assert.Equal(3, pipeline.Handler.Sent.Count);
        Assert.Equal(delays, pipeline.Time.Delays.Select(delay => Math.Round(delay.TotalSeconds, 3)));
    }

    [Fact]
    public async Task Other_failures_hold_nothing_back()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(500, ""), StubHandler.Answer(200, "hi")), settings => settings with { RetryMode = RetryMode.Adaptive });

        await pipeline.SendAsync();
        await pipeline.SendAsync();

        Assert.Equal([0.05], pipeline.Time.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task Request_is_signed_when_it_may_be_sent()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(429, ""), StubHandler.Answer(200, "hi")), settings => settings with { RetryMode = RetryMode.Adaptive });

        await pipeline.SendAsync();

        Assert.Equal("20260102T030407Z", pipeline.Handler.Sent[1].Headers["X-Amz-Date"]);
        Assert.Equal(TestPipeline.Start.AddSeconds(2), pipeline.Time.GetUtcNow());
    }
}
