using System.Globalization;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2002: surely too few or too many items.</summary>
internal sealed class CollectionLengthCheck : IValueCheck
{
    public Diagnostic? Find(Constraint constraint, KnownValue value, Place place)
    {
        if (constraint is not LengthConstraint length || value is not KnownCollection collection)
            return null;
        if (!(collection.Max < length.Min) && !(collection.Min > length.Max))
            return null;
        return place.Finding(UsageRuleDescriptors.CollectionLength, Describe(collection, length), length.Describe("item"));
    }

    private static string Describe(KnownCollection collection, LengthConstraint length)
    {
        if (collection.Min == collection.Max)
            return LengthConstraint.Count(collection.Min, "item");
        return collection.Min > length.Max
            ? string.Format(CultureInfo.InvariantCulture, "{0} or more items", collection.Min)
            : string.Format(CultureInfo.InvariantCulture, "{0} or fewer items", collection.Max);
    }
}
