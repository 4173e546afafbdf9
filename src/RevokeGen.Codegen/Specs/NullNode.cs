namespace RevokeGen.Codegen.Specs;

/// <summary>JSON's <c>null</c>.</summary>
internal sealed class NullNode(TextSpot spot) : SpecNode(spot);
