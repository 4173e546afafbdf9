using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2002: surely too few or too many items of a list or map, or bytes of a blob.</summary>
internal sealed class CollectionLengthCheck : IValueCheck
{
    public IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place) => (constraint, value) switch
    {
        (LengthConstraint length, KnownCollection { Min: var min, Max: var max }) => Find(length, min, max, "item", place),
        (LengthConstraint length, KnownBlob { Min: var min, Max: var max }) => Find(length, min, max, "byte", place),
        _ => [],
    };

    private static IReadOnlyList<Diagnostic> Find(LengthConstraint length, int min, int? max, string unit, Place place) => max < length.Min || min > length.Max
        ? [place.Finding(UsageRuleDescriptors.CollectionLength, Describe(length, min, max, unit), length.Describe(unit))]
        : [];

    private static string Describe(LengthConstraint length, int min, int? max, string unit)
    {
        if (min == max)
            return LengthConstraint.Count(min, unit);
        return min > length.Max
            ? string.Format(CultureInfo.InvariantCulture, "{0} or more {1}s", min, unit)
            : string.Format(CultureInfo.InvariantCulture, "{0} or fewer {1}s", max, unit);
    }
}
