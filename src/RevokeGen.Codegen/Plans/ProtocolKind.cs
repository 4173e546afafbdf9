namespace RevokeGen.Codegen.Plans;

/// <summary>The protocols that the runtime has writers and readers for.</summary>
internal enum ProtocolKind
{
    RestJson1,
    AwsQuery,
}
