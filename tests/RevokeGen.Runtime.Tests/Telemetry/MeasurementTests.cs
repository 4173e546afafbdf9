using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Telemetry;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Telemetry;

public sealed class MeasurementTests
{
    [Theory]
    [InlineData(200, null)]
    [InlineData(400, "NotFound")]
    public async Task Duration_and_attempts_of_a_call_are_measured(int status, string? error)
    {
        using var watcher = new Watcher();
        var clock = new FakeTimeProvider(TestPipeline.Start);
        var answer = StubHandler.Answer(status, "hi", ("x-code", "NotFound"));
        using var pipeline = new TestPipeline(
            new StubHandler(async token =>
            {
                clock.Advance(TimeSpan.FromSeconds(2.5));
                return await answer(token);
            }),
            settings => settings with { Time = clock },
            watcher.Service);

        await Record.ExceptionAsync(() => pipeline.SendAsync());

        var measured = watcher.Measurements.ToDictionary(static measurement => measurement.Instrument.Name);
        Assert.Equal(2, measured.Count);
        Assert.Equal(("s", 2.5), (measured["rpc.client.call.duration"].Instrument.Unit, measured["rpc.client.call.duration"].Value));
        Assert.Equal(("{attempt}", 1), (measured["revokegen.client.call.attempts"].Instrument.Unit, measured["revokegen.client.call.attempts"].Value));
        Assert.All(measured.Values, measurement =>
        {
            var tags = measurement.Tags;
            Assert.Equal(("aws-api", "Ping Pong", "Ping", "ping.eu-west-1.example.com"), (tags["rpc.system"], tags["rpc.service"], tags["rpc.method"], tags["server.address"]));
            Assert.Equal(error, tags.GetValueOrDefault("error.type"));
            Assert.Equal(error is null ? 4 : 5, tags.Count);
        });
    }

    [Fact]
    public async Task A_call_of_three_attempts_is_measured_once()
    {
        using var watcher = new Watcher();
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Fail(new HttpRequestException("reset"))), service: watcher.Service);

        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.SendAsync());

        var attempts = Assert.Single(watcher.Measurements, static measurement => measurement.Instrument.Name == "revokegen.client.call.attempts");
        Assert.Equal((3, "System.Net.Http.HttpRequestException"), (attempts.Value, attempts.Tags["error.type"]));
    }

    [Fact]
    public void A_call_that_nobody_looks_at_allocates_nothing_for_it()
    {
        var observer = new CallObserver(PingOperation.Info.Service with { ServiceId = "Nobody looks" }, TestPipeline.Settings);
        Assert.Equal(0, AllocatedBy(observer));

        using var watcher = new Watcher();
        Assert.NotEqual(0, AllocatedBy(new CallObserver(watcher.Service, TestPipeline.Settings)));
    }

    private static long AllocatedBy(CallObserver observer)
    {
        for (var round = 0; round < 50; round++)
            observer.Begin(PingOperation.Info)?.Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            observer.Begin(PingOperation.Info)?.Dispose();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
