using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>An entry together with the file it stands in.</summary>
internal sealed record ShapeEntry(SpecFile File, SpecEntry Entry)
{
    public SpecNode ReadBody(ICollection<Finding> findings) => File.ReadBody(Entry, findings);
}
