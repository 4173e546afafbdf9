namespace RevokeGen.Codegen.Specs;

/// <summary>JSON's <c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanNode(TextSpot spot, bool value) : SpecNode(spot)
{
    public bool Value { get; } = value;
}
