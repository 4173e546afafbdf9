using System.Collections.Generic;
using RevokeGen.Testing.Signing;

namespace RevokeGen.Testing;

/// <summary>A request as a host took it from the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Target">Path and query, as sent.</param>
/// <param name="Headers">The headers, names compared without case.</param>
/// <param name="Body">The body.</param>
internal sealed record WireRequest(string Method, string Scheme, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string ContentType => Headers.TryGetValue("Content-Type", out var type) ? type.Split(';')[0].Trim() : "";

    /// <summary>Whether the request is one of rpcv2Cbor, whose errors are in CBOR too.</summary>
    public bool IsCbor => Headers.TryGetValue("Smithy-Protocol", out var protocol) && protocol == "rpc-v2-cbor";

    /// <summary>Whether the request is a form, in its body or, presigned, in its query.</summary>
    public bool IsForm => ContentType == "application/x-www-form-urlencoded" || PresignedQuery.FormIn(Target) is not null;
}
