namespace RevokeGen.Codegen.Plans;

/// <summary>What a codec makes.</summary>
internal enum CodecKind
{
    Structure,
    Response,
    Union,
    Error,
}
