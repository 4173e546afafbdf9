using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Analysis.Values;

/// <summary>Compares values as emitted types do, by content, in three values: null is undecided. Times always are.</summary>
internal sealed class ValueEquality(KnownValueReader values)
{
    /// <summary>What is equal down to this depth is left undecided.</summary>
    private const int MaxDepth = 16;

    public bool? AreEqual(KnownValue left, KnownValue right) => AreEqual(left, right, MaxDepth);

    private bool? AreEqual(KnownValue? left, KnownValue? right, int depth) => (left, right) switch
    {
        _ when depth == 0 => null,
        (null or KnownAlternatives, _) or (_, null or KnownAlternatives) => null,
        (KnownNull or KnownText or KnownNumber or KnownBoolean, _) => left.Equals(right),
        (_, KnownNull) => false,
        (KnownStructure { IsComplete: true } one, KnownStructure { IsComplete: true } other) =>
            All(one.Members.Keys.Union(other.Members.Keys).Select(member => AreEqual(values.ReadMember(one, member), values.ReadMember(other, member), depth - 1))),
        (KnownUnion one, KnownUnion other) => one.Variant == other.Variant ? AreEqual(values.Read(one.Payload), values.Read(other.Payload), depth - 1) : false,
        (KnownBlob one, KnownBlob other) => AreEqual(one, other),
        (KnownCollection { ShowsAll: true } one, KnownCollection { ShowsAll: true } other) => AreEqual(one, other, depth - 1),
        _ => null,
    };

    private static bool? AreEqual(KnownBlob left, KnownBlob right)
    {
        if (left.Max < right.Min || right.Max < left.Min)
            return false;
        return left.Bytes is not null && right.Bytes is not null ? left.Bytes == right.Bytes : null;
    }

    private bool? AreEqual(KnownCollection left, KnownCollection right, int depth)
    {
        if (left.Max != right.Max)
            return false;
        var items = left.Items.Zip(right.Items, (one, other) => AreEqual(values.Read(one), values.Read(other), depth));
        return All(items.Concat(left.Entries.Select(entry => IsIn(right, entry, depth))));
    }

    /// <summary>Whether a map has the entry. A key that is not known may be the same.</summary>
    private bool? IsIn(KnownCollection map, KnownEntry entry, int depth)
    {
        var key = values.Read(entry.Key) as KnownText;
        var found = map.Entries.Where(other => key is not null && key.Equals(values.Read(other.Key))).ToList();
        if (found is [var same])
            return AreEqual(values.Read(entry.Value), values.Read(same.Value), depth);
        return key is not null && map.Entries.All(other => values.Read(other.Key) is KnownText) ? false : null;
    }

    private static bool? All(IEnumerable<bool?> parts)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            if (part is false)
                return false;
            result = part is null ? null : result;
        }

        return result;
    }
}
