using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2005: a number out of range.</summary>
internal sealed class RangeCheck : IValueCheck
{
    public IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place)
    {
        if (constraint is not RangeConstraint range || value is not KnownNumber known)
            return [];
        var holds = known.Decimal is { } number ? range.Holds(number) : range.Holds(known.Double);
        return holds ? [] : [place.Finding(UsageRuleDescriptors.Range, known.Text, range.Describe())];
    }
}
