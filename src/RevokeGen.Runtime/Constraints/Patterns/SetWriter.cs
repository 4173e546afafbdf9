using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Writes a set as a .NET character class over UTF-16 units, with stand-ins in place of surrogates.</summary>
internal static class SetWriter
{
    // Nothing but a surrogate has this category, and stand-ins are listed one by one.
    private const int NamedCategories = CodePointSet.EveryCategory & ~(1 << (int)UnicodeCategory.Surrogate);

    public static string Write(CodePointSet set, IEnumerable<int> standIns)
    {
        var units = WithStandIns(set, standIns);
        if (TryWrite(units, lists: false) is { } text)
            return $"[{text}]";
        return TryWrite(units.Complement(), lists: false) is { } inverted ? $"[^{inverted}]" : $"[{TryWrite(units, lists: true)}]";
    }

    private static CodePointSet WithStandIns(CodePointSet set, IEnumerable<int> standIns)
    {
        var units = set.Intersect(CodePointSet.Ranges(0, 0xD7FF, 0xE000, 0xFFFF));
        using var bounds = standIns.GetEnumerator();
        while (bounds.MoveNext())
        {
            var first = bounds.Current;
            bounds.MoveNext();
            units = units.Union(CodePointSet.Range(first, bounds.Current));
        }

        return units;
    }

    // Categories go by name where the whole BMP has them; what is left is ranges. Null for the empty set, and, unless they may be listed,
    // when some range has only some of its categories in the set.
    private static string? TryWrite(CodePointSet set, bool lists)
    {
        var everywhere = CategoriesEverywhere(set);
        var text = new StringBuilder(UnicodeProperties.DotNetNames(everywhere));
        for (var step = 0; step < set.StepCount && set.StepStart(step) <= 0xFFFF; step++)
        {
            var mask = set.StepMask(step) & NamedCategories;
            var last = System.Math.Min(set.StepEnd(step), 0xFFFF);
            if (mask == NamedCategories)
                AppendRange(text, set.StepStart(step), last);
            else if ((mask & ~everywhere) != 0 && !lists)
                return null;
            else if ((mask & ~everywhere) != 0)
                AppendMembers(text, set.StepStart(step), last, mask & ~everywhere);
        }

        return text.Length == 0 && !lists ? null : text.Length == 0 ? @"^\u0000-\uFFFF" : text.ToString();
    }

    private static int CategoriesEverywhere(CodePointSet set)
    {
        var everywhere = NamedCategories;
        var needsNames = false;
        for (var step = 0; step < set.StepCount && set.StepStart(step) <= 0xFFFF; step++)
        {
            if (set.StepEnd(step) < 128 || (set.StepStart(step) >= 0xD800 && set.StepEnd(step) <= 0xDFFF))
                continue;
            var mask = set.StepMask(step) & NamedCategories;
            needsNames |= mask is not (0 or NamedCategories);
            everywhere &= mask;
        }

        for (var code = 0; code < 128 && needsNames; code++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory((char)code);
            if (!set.Contains(code, category))
                everywhere &= ~CodePointSet.MaskOf(category);
        }

        return needsNames ? everywhere : 0;
    }

    private static void AppendMembers(StringBuilder text, int first, int last, int mask)
    {
        var start = -1;
        for (var code = first; code <= last + 1; code++)
        {
            var isMember = code <= last && (mask & CodePointSet.MaskOf(CharUnicodeInfo.GetUnicodeCategory((char)code))) != 0;
            if (isMember && start < 0)
                start = code;
            if (isMember || start < 0)
                continue;
            AppendRange(text, start, code - 1);
            start = -1;
        }
    }

    private static void AppendRange(StringBuilder text, int first, int last)
    {
        AppendUnit(text, first);
        if (last > first)
            AppendUnit(text.Append('-'), last);
    }

    private static void AppendUnit(StringBuilder text, int unit)
    {
        if (unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            text.Append((char)unit);
        else
            text.Append(@"\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
    }
}
