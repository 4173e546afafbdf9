using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class CredentialsCacheTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new(Answers.Now);
    private readonly CredentialsCache<AwsCredentials> _cache;
    private int _fetches;
    private Func<CancellationToken, Task<AwsCredentials>> _fetch;

    public CredentialsCacheTests()
    {
        _fetch = _ => Task.FromResult(Fresh());
        _cache = new("Test", _time, token =>
        {
            Interlocked.Increment(ref _fetches);
            return _fetch(token);
        });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_fetched_before_the_first_call_and_once_until_the_window()
    {
        Assert.Equal(0, _fetches);

        Assert.Equal("AKID1", await GetAsync());
        _time.Advance(Lifetime - CredentialsCache<AwsCredentials>.RefreshWindow - TimeSpan.FromSeconds(1));
        Assert.Equal("AKID1", await GetAsync());

        Assert.Equal(1, _fetches);
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(10, 9, 1)]
    [InlineData(10, 10, 2)]
    public async Task A_failure_stands_for_as_long_as_it_is_said_to(int lifetime, int pause, int expected)
    {
        var asked = 0;
        var cache = new CredentialsCache<AwsCredentials>("Test", _time, _ =>
        {
            Interlocked.Increment(ref asked);
            throw new CredentialsException("There are none.");
        })
        {
            FailureLifetime = TimeSpan.FromSeconds(lifetime),
        };

        Assert.Equal("There are none.", (await Assert.ThrowsAsync<CredentialsException>(async () => await cache.GetAsync(Cancellation))).Message);
        _time.Advance(TimeSpan.FromSeconds(pause));
        Assert.Equal("There are none.", (await Assert.ThrowsAsync<CredentialsException>(async () => await cache.GetAsync(Cancellation))).Message);

        Assert.Equal(expected, asked);
    }

    [Fact]
    public async Task In_the_window_nobody_waits_and_one_fetches()
    {
        await GetAsync();
        _time.Advance(Lifetime - TimeSpan.FromMinutes(4));
        var gate = Gate();

        for (var call = 0; call < 10; call++)
            Assert.Equal("AKID1", await GetAsync());
        await UntilAsync(() => _fetches == 2);
        gate.SetResult();

        await UntilAsync(async () => await GetAsync() == "AKID2");
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task All_callers_wait_for_one_fetch_when_there_is_nothing_to_go_on_with()
    {
        var gate = Gate();
        var calls = Enumerable.Range(0, 50).Select(_ => GetAsync()).ToList();
        Assert.All(calls, static call => Assert.False(call.IsCompleted));

        gate.SetResult();

        Assert.All(await Task.WhenAll(calls), static id => Assert.Equal("AKID1", id));
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Caller_that_gives_up_leaves_the_fetch_to_the_others()
    {
        var gate = Gate();
        using var giveUp = new CancellationTokenSource();
        var first = _cache.GetAsync(giveUp.Token).AsTask();
        var second = GetAsync();

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("AKID1", await second);
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Failed_refresh_is_not_fatal_while_the_old_ones_are_good_and_waits_before_the_next()
    {
        await GetAsync();
        _fetch = static _ => Task.FromException<AwsCredentials>(new HttpRequestException("down"));
        _time.Advance(Lifetime - TimeSpan.FromMinutes(4));

        Assert.Equal("AKID1", await GetAsync());
        await UntilAsync(() => _fetches == 2);
        await UntilAsync(() => !IsFetching());
        Assert.Equal("AKID1", await GetAsync());
        Assert.Equal(2, _fetches);

        _time.Advance(CredentialsCache<AwsCredentials>.Pause);
        Assert.Equal("AKID1", await GetAsync());
        await UntilAsync(() => _fetches == 3);
        await UntilAsync(() => !IsFetching());

        _time.Advance(TimeSpan.FromMinutes(4));
        var failure = await Assert.ThrowsAsync<CredentialsException>(GetAsync);
        Assert.Equal("Test: the connection failed.", failure.Message);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Fact]
    public async Task Each_waiting_caller_gets_the_failure_as_its_own()
    {
        var gate = Gate();
        var calls = Enumerable.Range(0, 5).Select(_ => GetAsync()).ToList();
        gate.SetException(new CredentialsException("Test: no.") { IsFinal = true });

        var failures = new HashSet<CredentialsException>(ReferenceEqualityComparer.Instance);
        foreach (var call in calls)
            failures.Add(await Assert.ThrowsAsync<CredentialsException>(() => call));

        Assert.Equal(5, failures.Count);
        Assert.All(failures, static failure => Assert.True(failure is { Message: "Test: no.", IsFinal: true }));
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Expired_ones_are_handed_on_as_they_came_and_fetched_again()
    {
        _fetch = _ => Task.FromResult(Fresh() with { Expiration = Answers.Now.AddDays(-1) });

        Assert.Equal("AKID1", await GetAsync());
        Assert.Equal("AKID2", await GetAsync());
    }

    [Fact]
    public async Task Those_without_an_end_are_kept()
    {
        _fetch = _ => Task.FromResult(Fresh() with { Expiration = null });
        await GetAsync();
        _time.Advance(TimeSpan.FromDays(1000));

        Assert.Equal("AKID1", await GetAsync());
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Fetch_that_never_ends_is_given_up()
    {
        _fetch = async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Fresh();
        };
        var call = GetAsync();
        await UntilAsync(() => _fetches == 1);
        await Task.Delay(50, Cancellation);
        _time.Advance(CredentialsCache<AwsCredentials>.Limit);

        Assert.Equal("Test: there was no answer in time.", (await Assert.ThrowsAsync<CredentialsException>(() => call)).Message);
    }

    [Fact]
    public async Task Mistake_in_a_provider_is_not_taken_for_missing_credentials()
    {
        _fetch = static _ => throw new InvalidOperationException("a bug");

        Assert.Equal("a bug", (await Assert.ThrowsAsync<InvalidOperationException>(GetAsync)).Message);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "It does not come to that.");
            await Task.Delay(5, Cancellation);
        }
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private async Task<string> GetAsync() => (await _cache.GetAsync(Cancellation))!.AccessKeyId;

    // A fetch that has failed leaves its mark a moment after its count.
    private bool IsFetching() => _cache.IsFetching;

    private TaskCompletionSource Gate()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fetch = async _ =>
        {
            await gate.Task;
            return Fresh();
        };
        return gate;
    }

    private AwsCredentials Fresh() => new($"AKID{_fetches}", "hush-secret", "hush-token") { Expiration = _time.GetUtcNow() + Lifetime };
}
