using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class ClientRateLimiterTests
{
    private const double Tolerance = 1e-9;

    // Of the real clock, for what the other one has already let go.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Rates_are_those_of_the_published_series()
    {
        var limiter = new ClientRateLimiter(_time);
        (bool IsThrottled, double Measured, double Rate)[] expected =
        [
            (false, 0, 0.5), (false, 0, 0.5), (false, 4.8, 0.5), (false, 4.8, 0.5), (false, 4.16, 0.5), (false, 4.16, 0.6912),
            (false, 4.16, 1.0976), (false, 5.632, 1.6384), (false, 5.632, 2.3328), (true, 4.3264, 3.02848), (false, 4.3264, 3.48663917347026),
            (false, 4.3264, 3.821874416040255), (false, 5.66528, 4.053385727709987), (false, 5.66528, 4.200373108479454),
            (false, 4.333056, 4.282036558348658), (true, 4.333056, 2.99742559084406), (false, 4.333056, 3.4522263943863463),
        ];

        foreach (var (isThrottled, measured, rate) in expected)
        {
            _time.Advance(TimeSpan.FromSeconds(0.2));
            limiter.Note(isThrottled);

            Assert.Equal(measured, limiter.Measured, Tolerance);
            Assert.Equal(rate, limiter.Rate, Tolerance);
        }
    }

    [Fact]
    public void Nothing_is_held_back_before_the_service_throttles()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Note(isThrottled: false);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(limiter.WaitAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Throttled_client_sends_no_faster_than_its_rate()
    {
        var limiter = Throttled();
        var waits = Enumerable.Range(0, 4).Select(_ => limiter.WaitAsync(TestContext.Current.CancellationToken)).ToList();
        Assert.Equal(0.5, limiter.Rate);

        for (var done = 0; done < waits.Count; done++)
        {
            Assert.Equal(done, waits.Count(static wait => wait.IsCompleted));
            _time.Advance(TimeSpan.FromSeconds(2));
            await waits[done].WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Cancelled_call_leaves_its_turn_to_the_next()
    {
        var limiter = Throttled();
        using var cancellation = new CancellationTokenSource();
        var first = limiter.WaitAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var second = limiter.WaitAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(2));

        await second.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private ClientRateLimiter Throttled()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Note(isThrottled: true);
        return limiter;
    }
}
