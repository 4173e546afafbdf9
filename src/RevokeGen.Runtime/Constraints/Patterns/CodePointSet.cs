using System;
using System.Collections.Generic;
using System.Globalization;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>
/// A set of code points, as a step function over all of them: each step holds the general categories that are in the set from its first code
/// point up to the next step. That way sets of categories can be united, intersected and inverted without listing their members.
/// Within ASCII a step holds every category or none, so that sets there compare exactly.
/// </summary>
internal sealed class CodePointSet
{
    public const int Last = 0x10FFFF;
    public const int EveryCategory = (1 << 30) - 1;

    private readonly int[] _starts;
    private readonly int[] _masks;
    private readonly ulong _asciiLow;
    private readonly ulong _asciiHigh;

    private CodePointSet(List<int> starts, List<int> masks)
    {
        _starts = starts.ToArray();
        _masks = masks.ToArray();
        for (var step = 0; step < _starts.Length && _starts[step] < 128; step++)
        {
            for (var code = _starts[step]; _masks[step] != 0 && code < 128 && code <= StepEnd(step); code++)
            {
                if (code < 64)
                    _asciiLow |= 1UL << code;
                else
                    _asciiHigh |= 1UL << (code - 64);
            }
        }
    }

    private static readonly CodePointSet?[] Ascii = new CodePointSet?[128];

    public static CodePointSet Empty { get; } = new([0], [0]);

    public static CodePointSet All { get; } = new([0], [EveryCategory]);

    public int StepCount => _starts.Length;

    /// <summary>One code point. Always the same object for one of ASCII, so that a pattern with many letters has few sets.</summary>
    public static CodePointSet Of(int codePoint) =>
        codePoint < Ascii.Length ? Ascii[codePoint] ??= Range(codePoint, codePoint) : Range(codePoint, codePoint);

    public static CodePointSet Range(int first, int last) => Ranges(first, last);

    /// <summary>The union of ranges, given as first, last, first, last, in ascending order and apart from each other.</summary>
    public static CodePointSet Ranges(params int[] bounds)
    {
        var starts = new List<int> { 0 };
        var masks = new List<int> { 0 };
        for (var index = 0; index < bounds.Length; index += 2)
        {
            AddStep(starts, masks, bounds[index], EveryCategory);
            if (bounds[index + 1] < Last)
                AddStep(starts, masks, bounds[index + 1] + 1, 0);
        }

        return new CodePointSet(starts, masks);
    }

    /// <summary>The code points of some general categories.</summary>
    public static CodePointSet Categories(int mask)
    {
        var starts = new List<int> { 0 };
        var masks = new List<int> { 0 };
        for (var code = 0; code < 128; code++)
            AddStep(starts, masks, code, (mask & MaskOf(CharUnicodeInfo.GetUnicodeCategory((char)code))) != 0 ? EveryCategory : 0);
        AddStep(starts, masks, 128, mask);
        return new CodePointSet(starts, masks);
    }

    public static int MaskOf(UnicodeCategory category) => 1 << (int)category;

    public CodePointSet Union(CodePointSet other) => Combine(other, static (left, right) => left | right);

    public CodePointSet Intersect(CodePointSet other) => Combine(other, static (left, right) => left & right);

    public CodePointSet Complement() => Combine(Empty, static (left, _) => left ^ EveryCategory);

    /// <summary>Whether no code point can be in both; false also when only the categories of Unicode keep them apart.</summary>
    public bool IsDisjointFrom(CodePointSet other)
    {
        var common = Intersect(other);
        return common.StepCount == 1 && common._masks[0] == 0;
    }

    public bool Contains(int codePoint, UnicodeCategory category) =>
        codePoint < 128 ? ContainsAscii(codePoint) : (_masks[StepOf(codePoint)] & MaskOf(category)) != 0;

    /// <summary>Whether the code point at an index is in the set, and how many UTF-16 units it takes.</summary>
    public bool ContainsAt(string value, int index, out int width)
    {
        var unit = value[index];
        width = 1;
        if (unit < 128)
            return ContainsAscii(unit);
        if (char.IsHighSurrogate(unit) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            width = 2;
        var mask = _masks[StepOf(width == 2 ? char.ConvertToUtf32(unit, value[index + 1]) : unit)];
        if (mask is 0 or EveryCategory)
            return mask != 0;
        return (mask & MaskOf(CharUnicodeInfo.GetUnicodeCategory(value, index))) != 0;
    }

    public int StepStart(int step) => _starts[step];

    public int StepEnd(int step) => step + 1 < _starts.Length ? _starts[step + 1] - 1 : Last;

    public int StepMask(int step) => _masks[step];

    /// <summary>The categories that are in the set at a code point.</summary>
    public int MaskAt(int codePoint) => _masks[StepOf(codePoint)];

    private static void AddStep(List<int> starts, List<int> masks, int start, int mask)
    {
        var last = starts.Count - 1;
        if (starts[last] == start)
        {
            starts.RemoveAt(last);
            masks.RemoveAt(last);
            last--;
        }

        if (last >= 0 && masks[last] == mask)
            return;

        starts.Add(start);
        masks.Add(mask);
    }

    private bool ContainsAscii(int code) => ((code < 64 ? _asciiLow : _asciiHigh) >> (code & 63) & 1) != 0;

    private int StepOf(int codePoint)
    {
        var step = Array.BinarySearch(_starts, codePoint);
        return step >= 0 ? step : ~step - 1;
    }

    private CodePointSet Combine(CodePointSet other, Func<int, int, int> combine)
    {
        var starts = new List<int> { 0 };
        var masks = new List<int> { combine(_masks[0], other._masks[0]) };
        var (left, right) = (0, 0);
        while (left + 1 < _starts.Length || right + 1 < other._starts.Length)
        {
            var nextLeft = left + 1 < _starts.Length ? _starts[left + 1] : int.MaxValue;
            var nextRight = right + 1 < other._starts.Length ? other._starts[right + 1] : int.MaxValue;
            left += nextLeft <= nextRight ? 1 : 0;
            right += nextRight <= nextLeft ? 1 : 0;
            AddStep(starts, masks, Math.Min(nextLeft, nextRight), combine(_masks[left], other._masks[right]));
        }

        return new CodePointSet(starts, masks);
    }
}
