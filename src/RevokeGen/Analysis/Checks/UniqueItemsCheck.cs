using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2007: an item that is there already. Strings, emitted enums and numbers are compared; other items are undecided.</summary>
internal sealed class UniqueItemsCheck(KnownValueReader values) : IValueCheck
{
    public Diagnostic? Find(Constraint constraint, KnownValue value, Place place) =>
        constraint is UniqueItemsConstraint && value is KnownCollection collection && FirstDuplicate(collection, values) is { } item
            ? place.Finding(UsageRuleDescriptors.DuplicateItem, item, FindingProperties.Of(FindingProperties.IsDuplicate), Describe(values.Read(item)))
            : null;

    /// <summary>The first item that is there already, or null.</summary>
    public static IOperation? FirstDuplicate(KnownCollection collection, KnownValueReader values)
    {
        var seen = new HashSet<KnownValue>();
        foreach (var item in collection.Items)
        {
            if (values.Read(item) is { } known and (KnownText or KnownNumber) && !seen.Add(known))
                return item;
        }

        return null;
    }

    private static string Describe(KnownValue? value) => value switch
    {
        KnownText text => $"\"{text.Text}\"",
        KnownNumber number => number.Text,
        _ => "this item",
    };
}
