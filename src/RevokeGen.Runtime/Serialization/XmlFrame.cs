namespace RevokeGen.Runtime.Serialization;

/// <summary>A structure, list or map that is being written as XML; the default is the document around the root. Its names lie on the writer's stack.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="NameLength">The length of the name of its element, which also is that of the items and entries of what is flattened.</param>
/// <param name="ItemLength">The length of the name of items or entries; zero when flattened.</param>
/// <param name="KeyLength">In a map, the length of the name of keys.</param>
/// <param name="ValueLength">In a map, the length of the name of values.</param>
/// <param name="IsInEntry">Whether an entry of a map is open.</param>
internal readonly record struct XmlFrame(XmlFrameKind Kind, int NameLength, int ItemLength = 0, int KeyLength = 0, int ValueLength = 0, bool IsInEntry = false)
{
    public int Length => NameLength + ItemLength + KeyLength + ValueLength;
}
