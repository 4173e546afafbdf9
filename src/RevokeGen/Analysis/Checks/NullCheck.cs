using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2001 and RVK2008: null where the model requires a value, an item or a map's value, or a union a variant.</summary>
internal static class NullCheck
{
    public static Diagnostic? Find(Place place)
    {
        if (!place.Member.RejectsNull(place.Part))
            return null;
        return place.Member.IsUnion && place.Part == ConstraintPart.Value
            ? place.Finding(UsageRuleDescriptors.UnionNull, "is null here", "give it a variant with a value")
            : place.Finding(UsageRuleDescriptors.RequiredMemberNull);
    }
}
