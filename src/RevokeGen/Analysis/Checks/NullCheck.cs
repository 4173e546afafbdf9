using Microsoft.CodeAnalysis;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2001 and RVK2008: null where the model requires a value, or a union a variant.</summary>
internal static class NullCheck
{
    public static Diagnostic? Find(Place place)
    {
        if (!place.Member.IsRequired)
            return null;
        return place.Member.IsUnion
            ? place.Finding(UsageRuleDescriptors.UnionNull, "is null here", "give it a variant with a value")
            : place.Finding(UsageRuleDescriptors.RequiredMemberNull);
    }
}
