using System;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>Watches a client's calls for those who look: spans, measurements and logs.</summary>
internal sealed class CallObserver(ServiceInfo service, ClientSettings settings)
{
    private readonly ServiceTelemetry _telemetry = ServiceTelemetry.Of(service.ServiceId);
    private readonly ILogger? _logger = settings.LoggerFactory?.CreateLogger(ServiceTelemetry.NameOf(service.ServiceId));

    /// <summary>Whether nobody looks at the moment, so that there is nothing to do for a call.</summary>
    public bool IsIdle => !_telemetry.HasListeners && !IsLogged;

    // What is logged at all is logged at this level too.
    private bool IsLogged => _logger is not null && _logger.IsEnabled(LogLevel.Warning);

    /// <summary>Begins to watch a call; null when nobody looks.</summary>
    public ObservedCall? Begin(OperationInfo operation) =>
        IsIdle ? null : new(_telemetry, IsLogged ? _logger : null, operation, settings.Endpoint.Region, settings.Time);
}
