namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON array.</summary>
internal sealed class ArrayNode(TextSpot spot, IReadOnlyList<SpecNode> items) : SpecNode(spot)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}
