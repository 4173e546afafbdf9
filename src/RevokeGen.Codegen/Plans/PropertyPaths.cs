namespace RevokeGen.Codegen.Plans;

/// <summary>Follows paths of member names, with dots between them, through records.</summary>
/// <param name="structures">The structures of data.</param>
internal sealed class PropertyPaths(IEnumerable<StructurePlan> structures)
{
    private readonly Dictionary<string, StructurePlan> _structures = structures.ToDictionary(static plan => plan.Name, StringComparer.Ordinal);

    /// <summary>The record of a type; null when the type is none.</summary>
    public StructurePlan? Record(TypePlan? type) => type is { Kind: TypeKind.Structure } && _structures.TryGetValue(type.Name, out var plan) ? plan : null;

    /// <summary>The members on a path; null where it leads nowhere.</summary>
    public IReadOnlyList<MemberPlan>? Follow(StructurePlan from, string path)
    {
        var members = new List<MemberPlan>();
        StructurePlan? structure = from;
        foreach (var name in path.Split('.'))
        {
            if (structure?.Members.FirstOrDefault(member => member.Name == name) is not { } member)
                return null;
            members.Add(member);
            structure = Record(member.Type);
        }

        return members;
    }
}
