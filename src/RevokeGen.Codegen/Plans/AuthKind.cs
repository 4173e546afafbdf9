namespace RevokeGen.Codegen.Plans;

/// <summary>Whether an operation's requests are signed. The names are the runtime's.</summary>
internal enum AuthKind
{
    Required,
    Optional,
    None,
}
