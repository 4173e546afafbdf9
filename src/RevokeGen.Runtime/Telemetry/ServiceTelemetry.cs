using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>What all clients of a service report to: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named <c>RevokeGen.</c> and the service's id.</summary>
internal sealed class ServiceTelemetry
{
    private static readonly ConcurrentDictionary<string, ServiceTelemetry> Services = new(StringComparer.Ordinal);

    private ServiceTelemetry(string serviceId)
    {
        var name = NameOf(serviceId);
        var version = typeof(ServiceTelemetry).Assembly.GetName().Version?.ToString(3);
        Source = new(name, version);
        var meter = new Meter(name, version);

        // Of one type both: what the framework has for a type of numbers is compiled when a process first uses it.
        Duration = meter.CreateHistogram(
            TelemetryNames.Duration,
            "s",
            "How long calls took, with all their attempts.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
        Attempts = meter.CreateHistogram(
            TelemetryNames.Attempts,
            "{attempt}",
            "How many attempts calls took.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0, 1, 2, 3, 5, 10] });
    }

    public ActivitySource Source { get; }

    public Histogram<double> Duration { get; }

    public Histogram<double> Attempts { get; }

    /// <summary>Whether anyone looks.</summary>
    public bool HasListeners => Source.HasListeners() || Duration.Enabled || Attempts.Enabled;

    public static ServiceTelemetry Of(string serviceId) => Services.GetOrAdd(serviceId, static id => new(id));

    /// <summary>The name of a service's source, meter and logger.</summary>
    public static string NameOf(string serviceId) => TelemetryNames.ServicePrefix + serviceId;
}
