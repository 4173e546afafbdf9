namespace RevokeGen.Codegen.Plans;

/// <summary>How a structure, union or error is written and read.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Members">Its members, in the order they are written.</param>
/// <param name="IsWritten">Whether a writer is needed.</param>
/// <param name="IsRead">Whether a reader is needed.</param>
/// <param name="RequestIdProperty">For a response, the property for the request id.</param>
/// <param name="StatusCodeProperty">For a response, the property for the status.</param>
/// <param name="HasUnknown">Whether a union has an unknown variant.</param>
internal sealed record ShapeCodec(
    string Type,
    CodecKind Kind,
    EquatableArray<MemberCodec> Members,
    bool IsWritten,
    bool IsRead,
    string RequestIdProperty = "",
    string StatusCodeProperty = "",
    bool HasUnknown = false);
