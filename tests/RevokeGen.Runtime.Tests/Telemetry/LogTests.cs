using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Telemetry;

public sealed class LogTests
{
    private static readonly ICredentialsProvider Chain = new CredentialsChain([new StaticCredentials("AKIDEXAMPLE", TestPipeline.Secret, TestPipeline.Token)]);

    [Fact]
    public async Task A_call_is_logged_step_by_step_without_anything_secret()
    {
        using var logger = new ListLogger(LogLevel.Trace);
        using var pipeline = Pipeline(
            logger,
            StubHandler.Fail(new HttpRequestException("reset")),
            StubHandler.Answer(503, TestPipeline.Token, ("x-code", "SlowDown"), ("x-amzn-requestid", "r-1")),
            StubHandler.Answer(200, "an answer"),
            StubHandler.Answer(403, "You signed: x-amz-security-token:" + TestPipeline.Token, ("x-code", "NotYours")));

        await pipeline.SendAsync("a request");
        await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync("a request"));

        Assert.Equal(["RevokeGen.Ping Pong"], logger.Categories.Distinct());
        Assert.Equal(
            [
                (LogLevel.Debug, "Ping: attempt 1 goes to https://ping.eu-west-1.example.com."),
                (LogLevel.Debug, "Requests are signed with the access key AKIDEXAMPLE from StaticCredentials."),
                (LogLevel.Information, "Ping: attempt 1 failed and is repeated after 50 ms: System.Net.Http.HttpRequestException: reset"),
                (LogLevel.Debug, "Ping: attempt 2 goes to https://ping.eu-west-1.example.com."),
                (LogLevel.Information, "Ping: attempt 2 failed and is repeated after 2000 ms: SlowDown (status 503, request id r-1)"),
                (LogLevel.Debug, "Ping: attempt 3 goes to https://ping.eu-west-1.example.com."),
                (LogLevel.Debug, "Ping succeeded with attempt 3, 0 ms after it began."),
                (LogLevel.Debug, "Ping: attempt 1 goes to https://ping.eu-west-1.example.com."),
                (LogLevel.Warning, "Ping failed with attempt 1, 0 ms after it began: NotYours (status 403)"),
            ],
            logger.Entries.Select(static entry => (entry.Level, entry.Text)));
        Assert.All(logger.Entries, static entry => Assert.All(
            (string[])[TestPipeline.Secret, TestPipeline.Token, "a request", "an answer"], secret => Assert.DoesNotContain(secret, entry.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_not_logged()
    {
        using var logger = new ListLogger(LogLevel.Warning);
        using var pipeline = Pipeline(logger, StubHandler.Answer(200, "hi"));

        await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync(""));

        Assert.Equal("Ping failed with attempt 0, 0 ms after it began: RevokeGen.Runtime.InvalidRequestException", Assert.Single(logger.Entries).Text);
    }

    [Fact]
    public async Task A_cancelled_call_is_no_warning()
    {
        using var logger = new ListLogger(LogLevel.Debug);
        using var cancellation = new CancellationTokenSource();
        using var pipeline = Pipeline(logger, async token =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(cancellationToken: cancellation.Token));

        Assert.Equal((LogLevel.Debug, "Ping was cancelled in attempt 1, 0 ms after it began."), (logger.Entries.Last().Level, logger.Entries.Last().Text));
    }

    [Theory]
    [InlineData(LogLevel.Information, 1)]
    [InlineData(LogLevel.Warning, 0)]
    [InlineData(LogLevel.None, 0)]
    public async Task A_level_that_is_off_is_not_written(LogLevel least, int expected)
    {
        using var logger = new ListLogger(least);
        using var pipeline = Pipeline(logger, StubHandler.Answer(500, ""), StubHandler.Answer(200, "hi"));

        await pipeline.SendAsync();

        Assert.Equal(expected, logger.Entries.Count);
    }

    [Fact]
    public async Task Each_message_has_its_own_event()
    {
        using var logger = new ListLogger(LogLevel.Trace);
        using var pipeline = Pipeline(logger, StubHandler.Answer(500, ""), StubHandler.Answer(200, "hi"));

        await pipeline.SendAsync();

        Assert.Equal(["AttemptBegun", "CredentialsChosen", "AttemptRepeated", "AttemptBegun", "CallSucceeded"], logger.Entries.Select(static entry => entry.Event.Name));
        Assert.Equal(4, logger.Entries.Select(static entry => entry.Event.Id).Distinct().Count());
    }

    // On a clock that stands still, but for the waits.
    private static TestPipeline Pipeline(ListLogger logger, params Func<CancellationToken, Task<HttpResponseMessage>>[] steps) => new(
        new StubHandler(steps),
        settings => settings with { LoggerFactory = logger, Credentials = Chain, Time = new StillTime(settings.Time) });

    private sealed class StillTime(TimeProvider waits) : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => waits.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => waits.CreateTimer(callback, state, dueTime, period);
    }
}
