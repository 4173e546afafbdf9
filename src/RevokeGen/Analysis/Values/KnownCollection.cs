using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is a list or a map of about this size.</summary>
/// <param name="Min">The least count.</param>
/// <param name="Max">The greatest count; null where something of unknown size is spread into it.</param>
/// <param name="Items">Those items of a list that the code shows.</param>
/// <param name="Entries">Those entries of a map that the code shows.</param>
/// <param name="IsFixed">Whether nothing can change the count later, so that a variable may stand between here and the use.</param>
internal sealed record KnownCollection(
    int Min, int? Max, ImmutableArray<IOperation> Items, ImmutableArray<KnownEntry> Entries, bool IsFixed) : KnownValue
{
    public static KnownCollection Empty { get; } = new(0, 0, [], [], IsFixed: true);

    public static KnownCollection OfItems(ImmutableArray<IOperation> items, bool isFixed) => new(items.Length, items.Length, items, [], isFixed);
}
