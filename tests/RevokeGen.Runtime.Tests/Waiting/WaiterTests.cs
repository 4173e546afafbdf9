using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Waiting;

namespace RevokeGen.Runtime.Tests.Waiting;

public sealed class WaiterTests
{
    private static readonly WaiterInfo ThingReady = new("ThingReady", 2, 120);
    private static readonly ServiceException Gone = new(new ErrorResponse("Gone", "It is gone.", 404, "r1"));

    private readonly JumpingTime _time = new();
    private readonly DateTimeOffset _start;
    private readonly List<double> _calls = [];
    private readonly List<bool> _wasStopped = [];

    public WaiterTests() => _start = _time.GetUtcNow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_operation_is_called_until_an_answer_shows_the_state()
    {
        var result = await WaitAsync(0, 3600, "wait", "wait", "ready");

        Assert.Equal(new WaiterResult<string>("ready", null, 3), result);
        Assert.Equal([0, 2, 4], _calls);
    }

    /// <summary>Between the least delay and twice the one before it, up to the longest; the numbers are those of Smithy's specification.</summary>
    [Theory]
    [InlineData(0, new double[] { 0, 2, 4, 6, 8, 10 })]
    [InlineData(0.5, new double[] { 0, 2, 5, 10, 19, 36, 69, 130, 191, 252 })]
    [InlineData(1, new double[] { 0, 2, 6, 14, 30, 62, 126, 246, 366, 486 })]
    public async Task Delays_double_with_jitter_up_to_the_longest(double jitter, double[] expected)
    {
        await WaitAsync(jitter, 3600, [.. Enumerable.Repeat("wait", expected.Length - 1), "ready"]);

        Assert.Equal(expected, _calls);
    }

    [Theory]
    [InlineData(300, 9, 300)]
    [InlineData(3, 2, 3)]
    [InlineData(0.5, 2, 0.5)]
    public async Task The_last_call_is_made_when_the_time_is_up(double seconds, int calls, double last)
    {
        var exception = await Assert.ThrowsAsync<WaiterTimeoutException>(() => WaitAsync(1, seconds, [.. Enumerable.Repeat("wait", 20)]));

        Assert.Equal((calls, last), (_calls.Count, _calls[^1]));
        Assert.Equal(("ThingReady", calls, "wait", null), (exception.Waiter, exception.Attempts, exception.Response, exception.Error));
        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.MaxWait);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task A_call_is_stopped_when_the_time_is_up_by_more_than_the_least_delay()
    {
        var exception = await Assert.ThrowsAsync<WaiterTimeoutException>(() => WaitAsync(0, 5, "wait", "hang"));

        Assert.Equal((2, "wait"), (exception.Attempts, exception.Response));
        Assert.IsType<OperationCanceledException>(exception.InnerException, exactMatch: false);
        Assert.Equal([false, true], _wasStopped);
        Assert.Equal("Waiting for ThingReady took longer than 00:00:05 (calls: 2).", exception.Message);
    }

    [Fact]
    public async Task An_answer_that_rules_the_state_out_ends_the_waiting()
    {
        var exception = await Assert.ThrowsAsync<WaiterFailedException>(() => WaitAsync(0, 60, "wait", "broken", "ready"));

        Assert.Equal(("ThingReady", 2, "broken", null), (exception.Waiter, exception.Attempts, exception.Response, exception.Error));
        Assert.Equal("Waiting for ThingReady failed: the last answer rules it out (calls: 2).", exception.Message);
    }

    [Fact]
    public async Task An_error_may_show_the_state()
    {
        var result = await WaitAsync(0, 60, _ => WaiterState.Success, "wait", "gone");

        Assert.Equal(new WaiterResult<string>(null, Gone, 2), result);
    }

    [Theory]
    [InlineData("gone", "wait", "")]
    [InlineData("wait", "gone", "; the last one was refused: Gone: It is gone. (status 404, request id r1)")]
    public async Task An_error_may_be_part_of_the_waiting_and_is_forgotten_with_the_next_answer(string first, string last, string message)
    {
        var exception = await Assert.ThrowsAsync<WaiterTimeoutException>(() => WaitAsync(0, 3, _ => WaiterState.Retry, first, last));

        Assert.Equal(last == "gone" ? (null, Gone) : (last, null), ((string?)exception.Response, exception.Error));
        Assert.Equal($"Waiting for ThingReady took longer than 00:00:03 (calls: 2){(message.Length == 0 ? "." : message)}", exception.Message);
    }

    [Fact]
    public async Task An_error_that_nobody_expects_ends_the_waiting()
    {
        var exception = await Assert.ThrowsAsync<WaiterFailedException>(() => WaitAsync(0, 60, "wait", "gone", "ready"));

        Assert.Equal((2, null, Gone), (exception.Attempts, exception.Response, exception.Error));
        Assert.Same(Gone, exception.InnerException);
    }

    /// <summary>That no answer came says nothing of the state.</summary>
    [Theory]
    [InlineData("unreachable", typeof(HttpRequestException))]
    [InlineData("slow", typeof(TaskCanceledException))]
    public async Task What_is_no_answer_of_the_service_is_not_judged(string call, Type expected) =>
        Assert.IsType(expected, await Record.ExceptionAsync(() => WaitAsync(0, 60, _ => WaiterState.Success, "wait", call, "ready")));

    [Theory]
    [InlineData("cancel")]
    [InlineData("cancel later")]
    public async Task Cancellation_is_the_caller_s(string call)
    {
        using var source = new CancellationTokenSource();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RevokeGen.Runtime.Waiting.Waiter.WaitAsync(
            ThingReady, _time, static () => 0, stop => Call(call, source, stop), StateOf, static _ => WaiterState.Failure, TimeSpan.FromHours(1), source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(_calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * 24 * 3600)]
    public async Task Only_times_that_can_be_waited_are_taken(int seconds) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>("maxWait", () => Public(new(), seconds));

    [Fact]
    public async Task The_client_s_clock_is_used()
    {
        var exception = await Assert.ThrowsAsync<WaiterTimeoutException>(() => Public(new Timed(_time), 3600));

        Assert.True(exception.Attempts > 20, "a delay is at most two minutes");
        Assert.Equal(3600, _calls[^1]);
    }

    private static WaiterState StateOf(string answer) => answer switch { "ready" => WaiterState.Success, "broken" => WaiterState.Failure, _ => WaiterState.Retry };

    private Task<WaiterResult<string>> Public(object client, int seconds) => RevokeGen.Runtime.Waiting.Waiter.WaitAsync(
        ThingReady, client, "wait", (request, stop) => Call(request, null, stop), (_, answer) => StateOf(answer), static _ => WaiterState.Failure, TimeSpan.FromSeconds(seconds), Cancellation);

    private Task<WaiterResult<string>> WaitAsync(double jitter, double seconds, params string[] answers) => WaitAsync(jitter, seconds, static _ => WaiterState.Failure, answers);

    private Task<WaiterResult<string>> WaitAsync(double jitter, double seconds, Func<ServiceException, WaiterState> ofError, params string[] answers) => RevokeGen.Runtime.Waiting.Waiter.WaitAsync(
        ThingReady, _time, () => jitter, stop => Call(answers[_calls.Count], null, stop), StateOf, ofError, TimeSpan.FromSeconds(seconds), Cancellation);

    private async Task<string> Call(string answer, CancellationTokenSource? cancellation, CancellationToken stop)
    {
        _calls.Add((_time.GetUtcNow() - _start).TotalSeconds);
        switch (answer)
        {
            case "gone":
                throw Gone;
            case "unreachable":
                throw new HttpRequestException("No route.");
            case "slow":
                throw new TaskCanceledException("Too slow.", new TimeoutException());
            case "hang":
                await _time.Jump;
                _time.Advance(TimeSpan.FromSeconds(4.9));
                _wasStopped.Add(stop.IsCancellationRequested);
                _time.Advance(TimeSpan.FromSeconds(0.1));
                _wasStopped.Add(stop.IsCancellationRequested);
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                break;
            case "cancel":
                await cancellation!.CancelAsync();
                stop.ThrowIfCancellationRequested();
                break;
            case "cancel later":
                await cancellation!.CancelAsync();
                break;
        }

        return answer;
    }

    private sealed class Timed(TimeProvider time) : ITimedClient
    {
        public TimeProvider TimeProvider { get; } = time;
    }
}
