using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>What the spans of calls and attempts say. A span that nobody samples is null, and nothing is done for it.</summary>
internal static class CallSpan
{
    /// <summary>Starts the span of a call, with what samplers may ask for.</summary>
    public static Activity? Start(ActivitySource source, OperationInfo operation, string? region)
    {
        if (!source.HasListeners())
            return null;
        KeyValuePair<string, object?>[] tags =
        [
            new(TelemetryNames.RpcSystem, TelemetryNames.AwsApi),
            new(TelemetryNames.RpcService, operation.Service.ServiceId),
            new(TelemetryNames.RpcMethod, operation.Name),
        ];
        return source.StartActivity(ActivityKind.Client, tags: tags, name: NameOf(operation))?.SetTag(TelemetryNames.Region, region);
    }

    /// <summary>Starts the span of an attempt, below that of its call. The framework's own span of the HTTP request comes below this one.</summary>
    public static Activity? StartAttempt(ActivitySource source, OperationInfo operation, int number, Uri url)
    {
        if (!source.HasListeners() || source.StartActivity(NameOf(operation) + " attempt") is not { } span)
            return null;
        Server(span, url);
        if (number > 1)
            span.SetTag(TelemetryNames.ResendCount, number - 1);
        return span;
    }

    public static void Server(Activity? span, Uri? url) => span?
        .SetTag(TelemetryNames.ServerAddress, url?.Host)
        .SetTag(TelemetryNames.ServerPort, url?.Port);

    /// <summary>Notes what the head of an answer says.</summary>
    public static void Answer(Activity? span, HttpResponseMessage answer) => span?
        .SetTag(TelemetryNames.StatusCode, (int)answer.StatusCode)
        .SetTag(TelemetryNames.RequestId, RequestIds.Find(answer))
        .SetTag(TelemetryNames.ExtendedRequestId, RequestIds.FindExtended(answer));

    public static void Fail(Activity? span, Exception failure)
    {
        if (span is null)
            return;
        Fail(span, Failure.Type(failure));
        if (failure is ServiceException { RequestId: { } id })
            span.SetTag(TelemetryNames.RequestId, id);
    }

    public static void Fail(Activity? span, string type) => span?.SetStatus(ActivityStatusCode.Error).SetTag(TelemetryNames.ErrorType, type);

    private static string NameOf(OperationInfo operation) => $"{operation.Service.ServiceId}.{operation.Name}";
}
