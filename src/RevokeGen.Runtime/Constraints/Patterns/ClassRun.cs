using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>
/// A pattern that is a plain run of sets, each so many times, matched by a loop that never goes back: no set that may take more or fewer can
/// take what the sets after it need.
/// </summary>
internal sealed class ClassRun
{
    private readonly RepeatNode[] _items;
    private readonly CodePointSet[] _sets;
    private readonly bool _isAnchoredAtStart;
    private readonly bool _isAnchoredAtEnd;

    private ClassRun(List<RepeatNode> items, bool isAnchoredAtStart, bool isAnchoredAtEnd)
    {
        _items = items.ToArray();
        _sets = items.ConvertAll(static item => ((SetNode)item.Part).Set).ToArray();
        _isAnchoredAtStart = isAnchoredAtStart;
        _isAnchoredAtEnd = isAnchoredAtEnd;
    }

    /// <summary>The run that a pattern is; null when it is more than that.</summary>
    public static ClassRun? From(PatternNode pattern)
    {
        var parts = new List<PatternNode>();
        Flatten(pattern, parts);
        var first = 0;
        while (first < parts.Count && parts[first] is AnchorNode { Anchor: Anchor.Start })
            first++;
        var end = parts.Count;
        while (end > first && parts[end - 1] is AnchorNode { Anchor: Anchor.End })
            end--;
        var items = new List<RepeatNode>();
        for (var index = first; index < end; index++)
        {
            if (ItemFrom(parts[index]) is not { } item)
                return null;
            items.Add(item);
        }

        return NeverGoesBack(items, first > 0, end < parts.Count) ? new ClassRun(items, first > 0, end < parts.Count) : null;
    }

    public bool Matches(string value)
    {
        if (_isAnchoredAtStart)
            return MatchesAt(value, 0);
        // A run that may begin anywhere may also begin between the two units of a pair, where neither is a code point.
        for (var start = 0; start <= value.Length; start++)
        {
            if (start > 0 && start < value.Length && char.IsSurrogatePair(value[start - 1], value[start]))
                continue;
            if (MatchesAt(value, start))
                return true;
        }

        return false;
    }

    private bool MatchesAt(string value, int index)
    {
        for (var item = 0; item < _items.Length; item++)
        {
            var set = _sets[item];
            var (count, max) = (0, _items[item].Max);
            while (count < max && index < value.Length && set.ContainsAt(value, index, out var width))
            {
                index += width;
                count++;
            }

            if (count < _items[item].Min)
                return false;
        }

        return !_isAnchoredAtEnd || index == value.Length;
    }

    private static void Flatten(PatternNode node, List<PatternNode> parts)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                    Flatten(part, parts);
                break;
            case GroupNode group:
                Flatten(group.Part, parts);
                break;
            default:
                parts.Add(node);
                break;
        }
    }

    private static RepeatNode? ItemFrom(PatternNode node) => node switch
    {
        SetNode => new RepeatNode(node, 1, 1, IsLazy: false),
        RepeatNode { Part: SetNode } repeat => repeat,
        RepeatNode { Part: GroupNode { Part: SetNode set } } repeat => repeat with { Part = set },
        _ => null,
    };

    private static bool NeverGoesBack(List<RepeatNode> items, bool isAnchoredAtStart, bool isAnchoredAtEnd)
    {
        for (var item = 0; item < items.Count; item++)
        {
            var isFixed = items[item].Min == items[item].Max;
            // From any start: one set of a fixed count, lest long values are gone through again and again.
            if (!isAnchoredAtStart && (!isFixed || isAnchoredAtEnd || items.Count > 1 || items[item].Max > 64))
                return false;
            if (!isFixed && !IsDisjointFromNext(items, item))
                return false;
        }

        return true;
    }

    private static bool IsDisjointFromNext(List<RepeatNode> items, int item)
    {
        for (var next = item + 1; next < items.Count; next++)
        {
            if (!((SetNode)items[item].Part).Set.IsDisjointFrom(((SetNode)items[next].Part).Set))
                return false;
            if (items[next].Min > 0)
                return true;
        }

        return true;
    }
}
