namespace RevokeGen.Codegen.Specs;

/// <summary>A member of a JSON object.</summary>
internal sealed class ObjectMember(string name, TextSpot nameSpot, SpecNode value)
{
    public string Name { get; } = name;

    public TextSpot NameSpot { get; } = nameSpot;

    public SpecNode Value { get; } = value;
}
