using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2007: items that are there already. Times are undecided, and so are items that are not all known.</summary>
internal sealed class UniqueItemsCheck(KnownValueReader values) : IValueCheck
{
    /// <summary>Structures, unions and collections are compared with no more others than this, each with each.</summary>
    private const int MaxCompared = 100;

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
        var (plain, whole, equality) = (new HashSet<KnownValue>(), new List<KnownValue>(), new ValueEquality(values));
        return collection.Items.Where(item => values.Read(item) switch
        {
            KnownText or KnownNumber or KnownBoolean or KnownNull => !plain.Add(values.Read(item)!),
            { } known => IsAmong(known, whole, equality),
            null => false,
        }).Distinct();
    }

    /// <summary>Whether a structure, union or collection is among others; if not it is added to them, up to a number.</summary>
    private static bool IsAmong(KnownValue value, List<KnownValue> others, ValueEquality equality)
    {
        if (others.Exists(other => equality.AreEqual(other, value) is true))
            return true;
        if (others.Count < MaxCompared)
            others.Add(value);
        return false;
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
