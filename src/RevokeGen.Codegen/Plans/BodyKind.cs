namespace RevokeGen.Codegen.Plans;

/// <summary>What a body is, by the runtime's names.</summary>
internal enum BodyKind
{
    Document,
    Raw,
    Stream,
    None,
}
