using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2001 and RVK2008: null where the model requires a value, or a union a variant.</summary>
internal static class NullCheck
{
    public static Diagnostic? Find(ConstrainedMember member, Location location) => member.IsRequired
        ? Diagnostic.Create(
            member.IsUnion ? UsageRuleDescriptors.UnionNull : UsageRuleDescriptors.RequiredMemberNull,
            location,
            member.Describe(ConstraintPart.Value))
        : null;
}
