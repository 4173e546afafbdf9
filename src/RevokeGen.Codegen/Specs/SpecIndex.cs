namespace RevokeGen.Codegen.Specs;

/// <summary>What the first pass over a file found.</summary>
internal sealed class SpecIndex
{
    public bool IsVersion1 { get; set; }

    public bool IsReadable { get; set; } = true;

    public List<SpecEntry> Entries { get; } = [];

    public List<SpecEntry> Metadata { get; } = [];

    public List<Finding> Findings { get; } = [];
}
