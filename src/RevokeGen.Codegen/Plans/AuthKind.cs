namespace RevokeGen.Codegen.Plans;

/// <summary>Whether an operation's requests are signed, or carry a token. The names are the runtime's.</summary>
internal enum AuthKind
{
    Required,
    Optional,
    None,
}
