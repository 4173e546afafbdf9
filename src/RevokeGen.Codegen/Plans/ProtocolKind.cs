namespace RevokeGen.Codegen.Plans;

/// <summary>The protocols that the runtime has writers and readers for, by the names of their types there.</summary>
internal enum ProtocolKind
{
    RestJson1,
    RestXml,
    AwsJson10,
    AwsJson11,
    AwsQuery,
    Ec2Query,
    RpcV2Cbor,
    RpcV2Json,
}
