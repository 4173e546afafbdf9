using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Telemetry;

/// <summary>Looks at the calls of one service that no other test has: the spans that ended, in that order, and what was measured.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();

    public Watcher(ActivitySamplingResult sampling = ActivitySamplingResult.AllData)
    {
        Service = PingOperation.Info.Service with { ServiceId = "Ping " + Guid.NewGuid() };
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _measurements.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _measurements.Start();
    }

    public ServiceInfo Service { get; }

    public string Name => "RevokeGen." + Service.ServiceId;

    public ConcurrentQueue<Activity> Spans { get; } = [];

    public ConcurrentQueue<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)> Measurements { get; } = [];

    public static Dictionary<string, object?> TagsOf(Activity span) => span.TagObjects.ToDictionary(static tag => tag.Key, static tag => tag.Value);

    public void Dispose()
    {
        _spans.Dispose();
        _measurements.Dispose();
    }

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument, value, tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value)));
}
