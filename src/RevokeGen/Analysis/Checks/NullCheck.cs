using Microsoft.CodeAnalysis;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2001 and RVK2008: null where the model requires a value, or a union a variant.</summary>
internal static class NullCheck
{
    public static Diagnostic? Find(Place place) => place.Member.IsRequired
        ? place.Finding(place.Member.IsUnion ? UsageRuleDescriptors.UnionNull : UsageRuleDescriptors.RequiredMemberNull)
        : null;
}
