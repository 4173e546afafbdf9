namespace RevokeGen.Codegen.Plans;

/// <summary>The types of values in endpoint rules.</summary>
internal enum EndpointType
{
    String,
    Boolean,
    Integer,
    Texts,
    Partition,
    Arn,
    Url,
}
