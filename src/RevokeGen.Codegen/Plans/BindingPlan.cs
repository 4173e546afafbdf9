namespace RevokeGen.Codegen.Plans;

/// <summary>How an operation's request and response are bound to HTTP messages.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query below the endpoint, as the model writes them.</param>
/// <param name="Uri">The path and constant query, in order; empty when no request differs from another in them.</param>
/// <param name="Query">Members that are query parameters; those that name theirs come first.</param>
/// <param name="Headers">Members that are headers.</param>
/// <param name="HostPrefix">What stands before the endpoint's host name, in order.</param>
/// <param name="RequestBody">What the request's body is.</param>
/// <param name="ResponseBody">What the response's body is.</param>
/// <param name="HasPayload">Whether the request's body is one member.</param>
/// <param name="Root">The name of the request's document, as it is written; empty where documents have none.</param>
/// <param name="ContentType">The content type of the request's body; empty for the protocol's own.</param>
/// <param name="Checksum">The checksum of the request's body; null when it never has one.</param>
/// <param name="Compression">How the request's body is compressed when it is long enough.</param>
internal sealed record BindingPlan(
    string Method,
    string Path,
    EquatableArray<UriPart> Uri,
    EquatableArray<MemberCodec> Query,
    EquatableArray<MemberCodec> Headers,
    EquatableArray<HostPart> HostPrefix,
    BodyKind RequestBody,
    BodyKind ResponseBody,
    bool HasPayload,
    string Root,
    string ContentType,
    ChecksumPlan? Checksum,
    CompressionKind Compression)
{
    /// <summary>The request's property that is its body as a stream; empty where it has none.</summary>
    public string Stream { get; init; } = "";

    /// <summary>The algorithms of checksums that an answer may bring along for its body.</summary>
    public EquatableArray<string> ResponseChecksums { get; init; } = [];

    /// <summary>Whether a stream is only sent when its length is known.</summary>
    public bool RequiresLength { get; init; }

    /// <summary>The request's property that is the caller's own account when it is empty; empty for none.</summary>
    public string AccountProperty { get; init; } = "";

    /// <summary>The request's property that is its address; empty for none.</summary>
    public string EndpointProperty { get; init; } = "";

    /// <summary>Whether the signature leaves the body out.</summary>
    public bool IsPayloadUnsigned { get; init; }

    /// <summary>Whether each request has a target of its own.</summary>
    public bool IsBound => Uri.Count + Query.Count + Headers.Count + HostPrefix.Count > 0 || Checksum is not null || RequestBody == BodyKind.Stream || EndpointProperty.Length > 0;
}
