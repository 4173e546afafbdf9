namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>What the documents of a protocol's answers are.</summary>
internal enum SampleFormat
{
    Json,
    Xml,
    Cbor,
}
