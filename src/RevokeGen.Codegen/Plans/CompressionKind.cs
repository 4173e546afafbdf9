namespace RevokeGen.Codegen.Plans;

/// <summary>How the body of a request may be compressed, by the runtime's names.</summary>
internal enum CompressionKind
{
    None,
    Gzip,
}
