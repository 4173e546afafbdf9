namespace RevokeGen.Runtime.Serialization;

/// <summary>The names of key and value in a map that is being read.</summary>
internal sealed record XmlMapNames(byte[] Key, byte[] Value);
