using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Merges traits that several places put on one shape or member, as Smithy's rules for trait conflicts say.</summary>
internal static class TraitMerger
{
    /// <summary>
    /// Adds <paramref name="later"/> to <paramref name="earlier"/>. Equal values are one, arrays are joined. Of other values the later wins where
    /// <paramref name="isOverride"/> says so; where it does not, that is a conflict, and the earlier stays.
    /// </summary>
    public static Traits Merge(Traits earlier, Traits later, ShapeId id, bool isOverride, List<Finding> findings)
    {
        if (earlier.Count == 0 || later.Count == 0)
            return earlier.With(later);
        List<ObjectMember> merged = [.. earlier.All];
        foreach (var trait in later.All)
        {
            if (earlier.FindMember(trait.Name) is not { } other)
                merged.Add(trait);
            else if (NodeContent.AreEqual(other.Value, trait.Value))
                continue;
            else if (other.Value is ArrayNode first && trait.Value is ArrayNode second)
                merged.Add(new(trait.Name, trait.NameSpot, new ArrayNode(second.Spot, [.. first.Items, .. second.Items])));
            else if (isOverride)
                merged.Add(trait);
            else
                findings.Add(new(SpecRules.ConflictingDefinition, [$"{trait.Name} on {id}"], trait.NameSpot));
        }

        return Traits.Of(merged);
    }
}
