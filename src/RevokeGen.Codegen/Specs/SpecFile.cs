namespace RevokeGen.Codegen.Specs;

/// <summary>A spec file whose entries are known and whose bodies are parsed when asked for. Equal to another with the same path and content.</summary>
internal sealed class SpecFile(string path, byte[] utf8, SpecIndex index) : IEquatable<SpecFile>
{
    public string Path { get; } = path;

    /// <summary>Whether the file is in Smithy 1.0, whose rules about defaults and enums differ.</summary>
    public bool IsVersion1 { get; } = index.IsVersion1;

    /// <summary>Whether the file could be read to its end; what an unreadable file defines is unknown.</summary>
    public bool IsReadable { get; } = index.IsReadable;

    /// <summary>The definitions and <c>apply</c> statements in the order of the file; empty when the file is not readable.</summary>
    public IReadOnlyList<SpecEntry> Entries { get; } = index.Entries;

    /// <summary>The keys of <c>metadata</c> in the order of the file; empty when the file is not readable.</summary>
    public IReadOnlyList<SpecEntry> Metadata { get; } = index.Metadata;

    /// <summary>Whether the file only applies traits to what other files define.</summary>
    public bool IsOverlay { get; } = index.Entries.Count > 0 && index.Entries.All(static entry => entry.IsApply);

    public EquatableArray<Finding> Findings { get; } = index.Findings.ToEquatableArray();

    /// <summary>Parses the body of one of the file's entries.</summary>
    public SpecNode ReadBody(SpecEntry entry, ICollection<Finding> findings) => new NodeReader(Path, utf8, findings).Read(entry);

    public bool Equals(SpecFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && utf8.AsSpan().SequenceEqual(other.Utf8) && Findings.Equals(other.Findings));

    public override bool Equals(object? obj) => Equals(obj as SpecFile);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + utf8.Length);

    private byte[] Utf8 => utf8;
}
