using System;

namespace RevokeGen.Runtime;

/// <summary>The service's answer could not be read: truncated, not of its protocol, or beyond a limit.</summary>
/// <param name="message">What could not be read.</param>
/// <param name="metadata">What is known of the answer.</param>
/// <param name="innerException">The reader's own failure.</param>
public sealed class MalformedResponseException(string message, ResponseMetadata metadata, Exception? innerException = null)
    : ClientException($"{message} (status {metadata.StatusCode}{(metadata.RequestId is null ? "" : $", request id {metadata.RequestId}")})", innerException)
{
    /// <summary>The service's id of the request; null when the answer has none.</summary>
    public string? RequestId { get; } = metadata.RequestId;

    /// <summary>The HTTP status code.</summary>
    public int StatusCode { get; } = metadata.StatusCode;
}
