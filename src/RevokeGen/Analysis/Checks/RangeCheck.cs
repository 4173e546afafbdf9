using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2005: a number out of range.</summary>
internal sealed class RangeCheck : IValueCheck
{
    public Diagnostic? Find(Constraint constraint, KnownValue value, Place place) =>
        constraint is RangeConstraint range && value is KnownNumber known && !range.Holds(known.Number)
            ? place.Finding(UsageRuleDescriptors.Range, RangeConstraint.Text(known.Number), range.Describe())
            : null;
}
