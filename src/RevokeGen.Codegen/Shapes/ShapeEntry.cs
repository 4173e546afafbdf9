using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>An entry together with the file it stands in; the type means nothing where the entry is an <c>apply</c>.</summary>
internal sealed record ShapeEntry(SpecFile File, SpecEntry Entry, ShapeType Type)
{
    public SpecNode ReadBody(ICollection<Finding> findings) => File.ReadBody(Entry, findings);
}
