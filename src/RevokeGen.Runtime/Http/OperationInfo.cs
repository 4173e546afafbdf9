using System.Collections.Generic;
using System.Net.Http;

namespace RevokeGen.Runtime.Http;

/// <summary>The fixed facts of an operation.</summary>
/// <param name="Service">The service it belongs to.</param>
/// <param name="Name">The operation's name in the model.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query below the endpoint, beginning with a slash; of an operation that is <see cref="IsBound"/> the pattern, for people to read.</param>
public sealed record OperationInfo(ServiceInfo Service, string Name, HttpMethod Method, string Path)
{
    /// <summary>Whether members of a request go into the path, the query, the headers or the host name, or a checksum of its body does, so that each request has a target of its own.</summary>
    public bool IsBound { get; init; }

    /// <summary>What the body of a request is.</summary>
    public BodyFormat RequestBody { get; init; }

    /// <summary>What the body of a successful answer is: a document, also where no member is bound to it, so that what is none is not taken for a success.</summary>
    public BodyFormat ResponseBody { get; init; }

    /// <summary>Whether requests are signed, or carry a token.</summary>
    public OperationAuth Auth { get; init; }

    /// <summary>How requests may prove who sends them, the best first; of signatures, the endpoint's rules may ask for another.</summary>
    public IReadOnlyList<AuthScheme> AuthSchemes { get; init; } = [AuthScheme.SigV4];

    /// <summary>Whether the endpoint depends on the request, so that the rules are asked for each.</summary>
    public bool HasEndpointParameters { get; init; }

    /// <summary>How the body of a request is compressed.</summary>
    public RequestCompression RequestCompression { get; init; }

    /// <summary>Whether a stream is only sent when its length is known (<c>smithy.api#requiresLength</c>).</summary>
    public bool RequiresLength { get; init; }

    /// <summary>Whether signatures leave the body out (<c>aws.auth#unsignedPayload</c>).</summary>
    public bool IsPayloadUnsigned { get; init; }

    /// <summary>The algorithms of checksums that an answer may bring along for its body (<c>aws.protocols#httpChecksum</c>); one that it has is compared with the body.</summary>
    public IReadOnlyList<string> ResponseChecksums { get; init; } = [];

    /// <summary>The content type of a request's body; null for the protocol's own.</summary>
    public string? ContentType { get; init; }
}
