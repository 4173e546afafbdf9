namespace RevokeGen.Runtime.Serialization;

/// <summary>What holds values in XML.</summary>
internal enum XmlFrameKind
{
    Document,
    Structure,
    List,
    Map,
}
