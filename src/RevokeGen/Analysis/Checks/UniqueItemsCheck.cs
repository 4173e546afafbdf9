using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2007: an item that is there already. Strings, emitted enums and numbers are compared; other items are undecided.</summary>
internal sealed class UniqueItemsCheck(KnownValueReader values) : IValueCheck
{
    public Diagnostic? Find(Constraint constraint, KnownValue value, Place place)
    {
        if (constraint is not UniqueItemsConstraint || value is not KnownCollection collection)
            return null;
        var seen = new HashSet<KnownValue>();
        foreach (var item in collection.Items)
        {
            if (values.Read(item) is { } known and (KnownText or KnownNumber) && !seen.Add(known))
                return place.Finding(UsageRuleDescriptors.DuplicateItem, item, FindingProperties.Of(FindingProperties.IsDuplicate), Describe(known));
        }

        return null;
    }

    private static string Describe(KnownValue value) => value switch
    {
        KnownText text => $"\"{text.Text}\"",
        KnownNumber number => number.Text,
        _ => "this item",
    };
}
