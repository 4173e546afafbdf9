namespace RevokeGen.Codegen.Specs;

/// <summary>One entry of a file's <c>shapes</c>, a definition or an <c>apply</c>, or of its <c>metadata</c>; known by place and not yet parsed.</summary>
internal sealed class SpecEntry(string path, string id, string? typeName, TextPosition keyStart, TextPosition keyEnd, TextPosition bodyStart, int bodyLength)
{
    public string Id { get; } = id;

    /// <summary>The value of <c>type</c>; null when the entry has none.</summary>
    public string? TypeName { get; } = typeName;

    public TextSpot KeySpot => keyStart.To(keyEnd, path);

    public TextPosition BodyStart { get; } = bodyStart;

    /// <summary>The length of the body in bytes.</summary>
    public int BodyLength { get; } = bodyLength;

    public bool IsApply => TypeName == "apply";
}
