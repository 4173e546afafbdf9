using System.Collections.Immutable;
using System.Linq;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>A list in an expression.</summary>
/// <param name="Items">Those items that surely are in it; what they are may be undecided.</param>
/// <param name="Min">The least count.</param>
/// <param name="Max">The greatest count; null where it is not known.</param>
/// <param name="IsOrdered">Whether the items stand in this order.</param>
internal sealed record EvaluatedList(ImmutableArray<Outcome> Items, int Min, int? Max, bool IsOrdered) : KnownValue
{
    /// <summary>Whether there are no other items.</summary>
    public bool ShowsAll => Max == Items.Length;

    /// <summary>Whether each item has a place that is known.</summary>
    public bool IsExact => ShowsAll && IsOrdered;

    /// <summary>A list of exactly these items in this order.</summary>
    public static EvaluatedList Of(ImmutableArray<Outcome> items) => new(items, items.Length, items.Length, IsOrdered: true);

    /// <summary>A list of those of the items that are not null; some of the undecided ones may be.</summary>
    public static EvaluatedList OfKept(ImmutableArray<Outcome> items, int unseen, EvaluatedList original)
    {
        var kept = items.Where(static item => item.Value is not (null or KnownNull)).ToImmutableArray();
        var open = items.Count(static item => item.Value is null) + unseen;
        return new(kept, kept.Length, original.Max is null ? null : kept.Length + open, original.IsOrdered);
    }
}
