using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2007: items that are there already. Strings, emitted enums and numbers are compared; other items are undecided.</summary>
internal sealed class UniqueItemsCheck(KnownValueReader values) : IValueCheck
{
    public IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place)
    {
        if (constraint is not UniqueItemsConstraint || value is not KnownCollection collection)
            return [];
        var findings = Duplicates(collection, values)
            .Select(item => place.Finding(UsageRuleDescriptors.DuplicateItem, item, PropertiesOf(item, collection), Describe(values.Read(item))));
        // What a variable brought along is reported where the variable is used, and there once.
        return [.. findings.GroupBy(static finding => finding.Location).Select(static there => there.First())];
    }

    /// <summary>The items that are there already, each once.</summary>
    public static IEnumerable<IOperation> Duplicates(KnownCollection collection, KnownValueReader values)
    {
        if (collection.Items.Length < 2)
            return [];
        var seen = new HashSet<KnownValue>();
        return collection.Items.Where(item => values.Read(item) is { } known and (KnownText or KnownNumber) && !seen.Add(known)).Distinct();
    }

    /// <summary>What tells a code fix that the item can go. One that is written once and there twice, as <c>Repeat</c> makes it, cannot.</summary>
    public static ImmutableDictionary<string, string?> PropertiesOf(IOperation duplicate, KnownCollection collection) =>
        collection.Items.Count(item => item == duplicate) == 1
            ? FindingProperties.Of(FindingProperties.IsDuplicate)
            : ImmutableDictionary<string, string?>.Empty;

    private static string Describe(KnownValue? value) => value switch
    {
        KnownText text => $"\"{text.Text}\"",
        KnownNumber number => number.Text,
        _ => "this item",
    };
}
