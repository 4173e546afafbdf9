using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>
/// Makes one UTF-16 unit of every code point, so that .NET's engine, which counts units, matches code points. Code points beyond the BMP and
/// lone surrogates that the pattern's sets do not tell apart form a kind, and each kind is replaced by a surrogate that stands in for it.
/// No other surrogate is left in a value then, so a stand-in is never mistaken.
/// </summary>
internal sealed class StandIns
{
    private const int First = 0xD800;
    private const int Count = 0x800;
    private const int Categories = 30;

    private readonly List<int> _starts = [First, 0xE000, 0x10000];
    private readonly int[] _kinds;
    private readonly List<bool[]> _members = [];
    private readonly int _perKind;

    /// <param name="sets">The sets of the pattern.</param>
    /// <param name="keepsIdentity">Whether different code points of a kind need different stand-ins, as a back reference compares them.</param>
    /// <exception cref="PatternSyntaxException">There are more kinds than stand-ins.</exception>
    public StandIns(IReadOnlyList<CodePointSet> sets, bool keepsIdentity)
    {
        FindStarts(sets);
        _kinds = new int[_starts.Count * Categories];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < _starts.Count; start++)
            FindKinds(sets, start, known);
        _perKind = keepsIdentity ? Count / _members.Count : 1;
    }

    /// <summary>The stand-ins that belong to a set, as first, last, first, last.</summary>
    public IEnumerable<int> RangesOf(int set)
    {
        for (var kind = 0; kind < _members.Count; kind++)
        {
            if (!_members[kind][set])
                continue;
            yield return First + kind * _perKind;
            yield return First + (kind + 1) * _perKind - 1;
        }
    }

    /// <summary>The value with stand-ins; the value itself when it needs none, and null when there are too few.</summary>
    public string? Encode(string value)
    {
        var index = 0;
        while (index < value.Length && !char.IsSurrogate(value[index]))
            index++;
        if (index == value.Length)
            return value;
        var text = new StringBuilder(value, 0, index, value.Length);
        var seen = _perKind > 1 ? new Dictionary<int, char>() : null;
        while (index < value.Length)
        {
            var unit = value[index];
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
                index++;
                continue;
            }

            var isPair = char.IsHighSurrogate(unit) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(unit, value[index + 1]) : unit;
            if (StandInFor(codePoint, CharUnicodeInfo.GetUnicodeCategory(value, index), seen) is not { } standIn)
                return null;
            text.Append(standIn);
            index += isPair ? 2 : 1;
        }

        return text.ToString();
    }

    private char? StandInFor(int codePoint, UnicodeCategory category, Dictionary<int, char>? seen)
    {
        var start = _starts.BinarySearch(codePoint);
        var kind = _kinds[(start >= 0 ? start : ~start - 1) * Categories + (int)category];
        if (seen is null)
            return (char)(First + kind);
        if (seen.TryGetValue(codePoint, out var standIn))
            return standIn;
        if (seen.Count == _perKind)
            return null;
        standIn = (char)(First + kind * _perKind + seen.Count);
        seen.Add(codePoint, standIn);
        return standIn;
    }

    private void FindStarts(IReadOnlyList<CodePointSet> sets)
    {
        foreach (var set in sets)
        {
            for (var step = 0; step < set.StepCount; step++)
            {
                var start = set.StepStart(step);
                if (start is (> First and < 0xE000) or > 0x10000)
                    _starts.Add(start);
            }
        }

        _starts.Sort();
        for (var index = _starts.Count - 1; index > 0; index--)
        {
            if (_starts[index] == _starts[index - 1])
                _starts.RemoveAt(index);
        }
    }

    private void FindKinds(IReadOnlyList<CodePointSet> sets, int start, Dictionary<string, int> known)
    {
        var masks = sets.Select(set => set.MaskAt(_starts[start])).ToArray();
        var tellsCategories = masks.Any(static mask => mask is not (0 or CodePointSet.EveryCategory));
        for (var category = 0; category < Categories; category++)
        {
            var index = start * Categories + category;
            _kinds[index] = category == 0 || tellsCategories ? KindOf(masks, 1 << category, known) : _kinds[index - 1];
        }

        if (_members.Count > Count)
            throw new PatternSyntaxException("it tells too many kinds of code points beyond U+FFFF apart");
    }

    private int KindOf(int[] masks, int category, Dictionary<string, int> known)
    {
        var members = Array.ConvertAll(masks, mask => (mask & category) != 0);
        var key = new string(Array.ConvertAll(members, static isMember => isMember ? '1' : '0'));
        if (known.TryGetValue(key, out var kind))
            return kind;
        known.Add(key, _members.Count);
        _members.Add(members);
        return _members.Count - 1;
    }
}
