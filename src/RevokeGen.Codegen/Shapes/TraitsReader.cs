using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Reads the value of a <c>traits</c> key.</summary>
internal static class TraitsReader
{
    public static Traits Read(SpecNode? node, ShapeId id, List<Finding> findings)
    {
        if (node is ObjectNode traits)
            return Traits.Of(traits.Members.Where(trait => IsTrait(trait, id, findings)));
        if (node is not null)
            findings.Add(new(SpecRules.InvalidShape, [id.Value, "'traits' is no object"], node.Spot));
        return Traits.None;
    }

    private static bool IsTrait(ObjectMember trait, ShapeId id, List<Finding> findings)
    {
        var traitId = new ShapeId(trait.Name);
        if (ShapeIdSyntax.IsValid(traitId) && traitId.Member is null)
            return true;
        findings.Add(new(SpecRules.InvalidTrait, [trait.Name, id.Value, "that is not the id of a trait, namespace#name"], trait.NameSpot));
        return false;
    }
}
