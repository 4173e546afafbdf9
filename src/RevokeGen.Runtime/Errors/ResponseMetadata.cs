using System.IO;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime;

/// <summary>What an answer says of itself beside its body.</summary>
/// <param name="RequestId">The service's id of the request; null when the answer has none.</param>
/// <param name="StatusCode">The HTTP status code.</param>
public readonly record struct ResponseMetadata(string? RequestId, int StatusCode)
{
    /// <summary>The body of an answer whose body is a stream; null of any other, and where the answer has none.</summary>
    public Stream? Body { get; init; }

    /// <summary>The headers; only of use while the answer is being read.</summary>
    public ResponseHeaders Headers { get; init; }
}
