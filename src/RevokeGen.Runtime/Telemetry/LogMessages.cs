using Microsoft.Extensions.Logging;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>Every message that clients log.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: attempt {Attempt} goes to {Endpoint}.")]
    public static partial void AttemptBegun(this ILogger logger, string operation, int attempt, string endpoint);

    [LoggerMessage(2, LogLevel.Information, "{Operation}: attempt {Attempt} failed and is repeated after {DelayMilliseconds} ms: {Reason}")]
    public static partial void AttemptRepeated(this ILogger logger, string operation, int attempt, long delayMilliseconds, string reason);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} succeeded with attempt {Attempts}, {ElapsedMilliseconds} ms after it began.")]
    public static partial void CallSucceeded(this ILogger logger, string operation, int attempts, long elapsedMilliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} failed with attempt {Attempts}, {ElapsedMilliseconds} ms after it began: {Reason}")]
    public static partial void CallFailed(this ILogger logger, string operation, int attempts, long elapsedMilliseconds, string reason);

    [LoggerMessage(5, LogLevel.Debug, "{Operation} was cancelled in attempt {Attempts}, {ElapsedMilliseconds} ms after it began.")]
    public static partial void CallCancelled(this ILogger logger, string operation, int attempts, long elapsedMilliseconds);

    [LoggerMessage(6, LogLevel.Debug, "Requests are signed with the access key {AccessKeyId} from {Provider}.")]
    public static partial void CredentialsChosen(this ILogger logger, string accessKeyId, string provider);

    [LoggerMessage(7, LogLevel.Warning, "{Operation} succeeded with attempt {Attempts}, {ElapsedMilliseconds} ms after it began, but not for all of its entries: {Reasons}")]
    public static partial void CallPartlyFailed(this ILogger logger, string operation, int attempts, long elapsedMilliseconds, string reasons);
}
