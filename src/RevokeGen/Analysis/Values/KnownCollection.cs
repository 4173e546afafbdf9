using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is a list or a map of about this size.</summary>
/// <param name="Min">The least count.</param>
/// <param name="Max">The greatest count; null where something of unknown size is in it.</param>
/// <param name="Items">Those items of a list that the code shows. They are surely in it; others may be too, see <see cref="ShowsAll"/>.</param>
/// <param name="Entries">Those entries of a map that the code shows.</param>
/// <param name="Stays">What nobody can change later.</param>
internal sealed record KnownCollection(
    int Min, int? Max, ImmutableArray<IOperation> Items, ImmutableArray<KnownEntry> Entries, Stays Stays) : KnownValue
{
    public static KnownCollection Empty { get; } = new(0, 0, [], [], Stays.Items);

    /// <summary>Whether the code shows every item or entry.</summary>
    public bool ShowsAll => Max == Items.Length + Entries.Length;

    public static KnownCollection OfItems(ImmutableArray<IOperation> items, Stays stays) => new(items.Length, items.Length, items, [], stays);

    /// <summary>A collection of that many items, none of which the code shows.</summary>
    public static KnownCollection OfCount(int count, Stays stays) => new(count, count, [], [], stays);

    public KnownCollection WithItem(IOperation item) => this with { Min = Min + 1, Max = Max + 1, Items = Items.Add(item) };

    /// <summary>The collection with another's items behind its own; null stands for any number of unknown items.</summary>
    public KnownCollection With(KnownCollection? other) => other is null
        ? this with { Max = null }
        : this with { Min = Min + other.Min, Max = Max + other.Max, Items = Items.AddRange(other.Items), Entries = Entries.AddRange(other.Entries) };

    /// <summary>The collection with other or fewer items than the code shows; the bounds say how many.</summary>
    public KnownCollection WithUnseen(int min, int? max) => this with { Min = min, Max = max, Items = [], Entries = [] };

    /// <summary>What is left of it once others may have changed it: null when nothing is.</summary>
    public KnownCollection? Exposed() => Stays switch
    {
        Stays.Items => this,
        Stays.Count => WithUnseen(Min, Max),
        _ => null,
    };
}
