using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is one of these, two or more, none of which has alternatives itself. Only what holds for each of them is surely so.</summary>
internal sealed record KnownAlternatives : KnownValue
{
    /// <summary>Beyond this many, nothing is known.</summary>
    private const int MaxCount = 32;

    private KnownAlternatives(ImmutableArray<KnownValue> values) => Values = values;

    public ImmutableArray<KnownValue> Values { get; }

    /// <summary>Puts values together: null when one of them is unknown or there is none, the value itself when all are equal.</summary>
    public static KnownValue? Of(IEnumerable<KnownValue?> values)
    {
        var distinct = new List<KnownValue>();
        foreach (var value in values)
        {
            if (value is null || distinct.Count == MaxCount)
                return null;
            foreach (var one in Each(value))
            {
                if (!distinct.Contains(one))
                    distinct.Add(one);
            }
        }

        return distinct.Count <= 1 ? distinct.FirstOrDefault() : new KnownAlternatives([.. distinct]);
    }

    /// <summary>The alternatives of a value: itself, unless it is one of several.</summary>
    public static ImmutableArray<KnownValue> Each(KnownValue value) => value is KnownAlternatives { Values: var values } ? values : [value];
}
