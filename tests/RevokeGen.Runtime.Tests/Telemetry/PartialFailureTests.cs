using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Telemetry;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Telemetry;

/// <summary>A batch that is answered with success although entries of it failed: whoever looks on sees that not all is done.</summary>
public sealed class PartialFailureTests
{
    [Fact]
    public void Entries_that_failed_are_a_warning_and_an_error_of_the_call()
    {
        using var watcher = new Watcher();
        using var logger = new ListLogger(LogLevel.Debug);

        End(watcher, logger, new Batch(("1", "AccessDenied"), ("2", "NotFound"), ("3", "AccessDenied"), ("4", "")));

        var entry = Assert.Single(logger.Entries);
        Assert.Equal((LogLevel.Warning, "CallPartlyFailed"), (entry.Level, entry.Event.Name));
        Assert.Equal("Ping succeeded with attempt 0, 0 ms after it began, but not for all of its entries: 2 of AccessDenied, 1 of NotFound, 1 of no code", entry.Text);
        var span = Assert.Single(watcher.Spans);
        Assert.Equal((ActivityStatusCode.Error, "PartialFailure"), (span.Status, Watcher.TagsOf(span)["error.type"]));
        Assert.Equal(["PartialFailure", "PartialFailure"], watcher.Measurements.Select(static measurement => measurement.Tags["error.type"]));
    }

    [Fact]
    public void A_batch_that_is_all_done_is_a_success()
    {
        using var watcher = new Watcher();
        using var logger = new ListLogger(LogLevel.Debug);

        End(watcher, logger, new Batch());

        Assert.Equal("CallSucceeded", Assert.Single(logger.Entries).Event.Name);
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(watcher.Spans).Status);
        Assert.All(watcher.Measurements, static measurement => Assert.DoesNotContain("error.type", measurement.Tags.Keys));
    }

    private static void End(Watcher watcher, ListLogger logger, Batch answer)
    {
        var settings = TestPipeline.Settings with { LoggerFactory = logger, Time = new FakeTimeProvider(TestPipeline.Start) };
        using var call = new CallObserver(watcher.Service, settings).Begin(PingOperation.Info with { Service = watcher.Service });
        call!.Succeed(answer);
    }

    private sealed class Batch(params (string Id, string Code)[] failures) : IPartialFailures
    {
        public bool HasFailures => failures.Length > 0;

        public IReadOnlyList<PartialFailure> GetFailures() =>
            Array.ConvertAll(failures, static failure => new PartialFailure(failure.Id, new ServiceException(new ErrorResponse(failure.Code, "the service's own text", 200, "r-1"))));
    }
}
