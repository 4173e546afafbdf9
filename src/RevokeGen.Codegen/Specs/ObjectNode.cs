namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON object; members keep their order.</summary>
internal sealed class ObjectNode(TextSpot spot, IReadOnlyList<ObjectMember> members) : SpecNode(spot)
{
    public IReadOnlyList<ObjectMember> Members { get; } = members;

    public ObjectMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }
}
