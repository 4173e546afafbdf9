namespace RevokeGen.Codegen.Plans;

/// <summary>What a codec makes.</summary>
internal enum CodecKind
{
    Structure,

    /// <summary>What the service's half reads from a whole message.</summary>
    Request,

    Response,
    Union,
    Error,
}
