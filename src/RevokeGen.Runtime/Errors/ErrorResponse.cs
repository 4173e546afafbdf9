namespace RevokeGen.Runtime;

/// <summary>What a service said when it refused a request, before it is turned into an exception.</summary>
/// <param name="Code">The error code on the wire, without namespace and suffix; empty when the answer names none.</param>
/// <param name="Message">The service's own text; null when there is none.</param>
/// <param name="StatusCode">The HTTP status code. Errors are told apart by <paramref name="Code"/>, never by this.</param>
/// <param name="RequestId">The service's id of the request; null when the answer has none.</param>
public sealed record ErrorResponse(string Code, string? Message, int StatusCode, string? RequestId)
{
    /// <summary>The name of the error's shape, by which exceptions are chosen: the code, except where the service also names the code of an older protocol.</summary>
    public string ShapeName { get; init; } = Code;

    /// <summary>The second id of the request, which services such as S3 and CloudFront also ask for; null when the answer has none.</summary>
    public string? ExtendedRequestId { get; init; }

    /// <summary>Where a redirect leads, as the service wrote it; null for any other answer. It is never followed.</summary>
    public string? Location { get; init; }
}
