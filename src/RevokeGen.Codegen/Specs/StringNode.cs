namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON string.</summary>
internal sealed class StringNode(TextSpot spot, string value) : SpecNode(spot)
{
    public string Value { get; } = value;
}
