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

    /// <summary>The second id of the request, from <c>x-amz-id-2</c> or <c>x-amz-cf-id</c>; null when the answer has none, and once it has been read.</summary>
    public string? ExtendedRequestId => Headers.Find("x-amz-id-2") ?? Headers.Find("x-amz-cf-id");

    /// <summary>The headers; only of use while the answer is being read.</summary>
    public ResponseHeaders Headers { get; init; }
}
