using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>
/// A pattern that is a plain run of sets, each so many times, matched by a loop that never goes back: no set that may take more or fewer can
/// take what the sets after it need.
/// </summary>
internal sealed class ClassRun
{
    private readonly ClassRunItem[] _items;

    private ClassRun(List<ClassRunItem> items, bool isAnchoredAtStart, bool isAnchoredAtEnd)
    {
        _items = items.ToArray();
        IsAnchoredAtStart = isAnchoredAtStart;
        IsAnchoredAtEnd = isAnchoredAtEnd;
    }

    public IReadOnlyList<ClassRunItem> Items => _items;

    /// <summary>Whether the run begins where the value does. If not, it is one item of a fixed count at most, found anywhere.</summary>
    public bool IsAnchoredAtStart { get; }

    /// <summary>Whether the run ends where the value does.</summary>
    public bool IsAnchoredAtEnd { get; }

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
        var (isAnchoredAtStart, isAnchoredAtEnd) = (first > 0, end < parts.Count);
        var items = new List<ClassRunItem>();
        for (var index = first; index < end; index++)
        {
            if (ItemFrom(parts[index]) is not { } item)
                return null;
            if (item.Max > 0)
                items.Add(item);
        }

        if (!isAnchoredAtEnd)
            ShortenEnd(items);
        return NeverGoesBack(items, isAnchoredAtStart, isAnchoredAtEnd) ? new ClassRun(items, isAnchoredAtStart, isAnchoredAtEnd) : null;
    }

    public bool Matches(string value) => IsAnchoredAtStart ? MatchesFromStart(value) : _items.Length == 0 || IsFoundIn(value, _items[0]);

    private bool MatchesFromStart(string value)
    {
        var index = 0;
        foreach (var item in _items)
        {
            var count = 0;
            while (count < item.Max && index < value.Length && item.Set.ContainsAt(value, index, out var width))
            {
                index += width;
                count++;
            }

            if (count < item.Min)
                return false;
        }

        return !IsAnchoredAtEnd || index == value.Length;
    }

    private static bool IsFoundIn(string value, ClassRunItem item)
    {
        var (index, count) = (0, 0);
        while (index < value.Length && count < item.Min)
        {
            count = item.Set.ContainsAt(value, index, out var width) ? count + 1 : 0;
            index += width;
        }

        return count == item.Min;
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

    private static ClassRunItem? ItemFrom(PatternNode node) => node switch
    {
        SetNode set => new(set.Set, 1, 1),
        RepeatNode { Part: SetNode set } repeat => new(set.Set, repeat.Min, repeat.Max),
        RepeatNode { Part: GroupNode { Part: SetNode set } } repeat => new(set.Set, repeat.Min, repeat.Max),
        _ => null,
    };

    // What comes behind a run does not matter to it, so the least that its last item takes is enough.
    private static void ShortenEnd(List<ClassRunItem> items)
    {
        while (items.Count > 0 && items[items.Count - 1].Min == 0)
            items.RemoveAt(items.Count - 1);
        if (items.Count > 0)
            items[items.Count - 1] = items[items.Count - 1] with { Max = items[items.Count - 1].Min };
    }

    private static bool NeverGoesBack(List<ClassRunItem> items, bool isAnchoredAtStart, bool isAnchoredAtEnd)
    {
        // From any start: one set of a fixed count, lest long values are gone through again and again.
        if (!isAnchoredAtStart && (isAnchoredAtEnd || items.Count > 1))
            return false;
        for (var item = 0; item < items.Count; item++)
        {
            if (!items[item].IsFixed && !IsDisjointFromNext(items, item))
                return false;
        }

        return true;
    }

    private static bool IsDisjointFromNext(List<ClassRunItem> items, int item)
    {
        for (var next = item + 1; next < items.Count; next++)
        {
            if (!items[item].Set.IsDisjointFrom(items[next].Set))
                return false;
            if (items[next].Min > 0)
                return true;
        }

        return true;
    }
}
