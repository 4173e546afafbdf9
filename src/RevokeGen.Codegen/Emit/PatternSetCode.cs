using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>The C# condition that a code point is in a set.</summary>
internal static class PatternSetCode
{
    private const int Last = 0x10FFFF;

    /// <summary>The condition, with no operator at its top that binds weaker than <c>&amp;&amp;</c>; empty when every code point is in the set.</summary>
    /// <param name="step">The step that has the set.</param>
    /// <param name="subject">The code of the code point, or of the UTF-16 unit when the step goes by units.</param>
    public static string Of(PatternStep step, string subject)
    {
        var whole = step.Set.Where(static range => range.Categories == 0).ToList();
        var byCategory = step.Set.Where(static range => range.Categories != 0).ToList();
        if (byCategory.Count == 0)
            return Whole(whole, subject, step.IsInUnits);
        var conditions = byCategory.ConvertAll(range => ByCategory(range, subject));
        if (whole.Count > 0)
            conditions.Insert(0, Whole(whole, subject, step.IsInUnits));
        return conditions.Count == 1 ? conditions[0] : $"({string.Join(" || ", conditions)})";
    }

    private static string Whole(List<CodePointRange> ranges, string subject, bool isInUnits)
    {
        var others = Others(ranges);
        if (others.Count == 0)
            return "";
        return others.Count < ranges.Count
            ? $"{subject} is not {Pattern(others, isInUnits, isInParentheses: true)}"
            : $"{subject} is {Pattern(ranges, isInUnits, isInParentheses: false)}";
    }

    private static string ByCategory(CodePointRange range, string subject)
    {
        var isIn = $"{TypeNames.CodePoint}.IsIn({subject}, 0x{range.Categories.ToString("X", CultureInfo.InvariantCulture)})";
        return range is { First: 0, Last: Last } ? isIn : $"({subject} is {Range(range, isAlone: true)} && {isIn})";
    }

    private static string Pattern(List<CodePointRange> ranges, bool isInUnits, bool isInParentheses)
    {
        var shown = isInUnits ? ranges.Where(static range => range.First <= char.MaxValue).Select(Clipped).ToList() : ranges;
        var pattern = string.Join(" or ", shown.Select(range => Range(range, shown.Count == 1)));
        return isInParentheses && pattern.IndexOf(' ') >= 0 ? $"({pattern})" : pattern;
    }

    private static CodePointRange Clipped(CodePointRange range) => range.Last >= char.MaxValue ? range with { Last = Last } : range;

    private static string Range(CodePointRange range, bool isAlone)
    {
        if (range.First == range.Last)
            return Text(range.First);
        if (range.First == 0)
            return "<= " + Text(range.Last);
        if (range.Last == range.First + 1)
            return $"{Text(range.First)} or {Text(range.Last)}";
        if (range.Last == Last)
            return ">= " + Text(range.First);
        var both = $">= {Text(range.First)} and <= {Text(range.Last)}";
        return isAlone ? both : $"({both})";
    }

    private static List<CodePointRange> Others(List<CodePointRange> ranges)
    {
        var others = new List<CodePointRange>();
        var next = 0;
        foreach (var range in ranges)
        {
            if (range.First > next)
                others.Add(new(next, range.First - 1, 0));
            next = range.Last + 1;
        }

        if (next <= Last)
            others.Add(new(next, Last, 0));
        return others;
    }

    private static string Text(int codePoint) => codePoint switch
    {
        '\'' or '\\' => $"'\\{(char)codePoint}'",
        >= ' ' and <= '~' => $"'{(char)codePoint}'",
        '\t' => @"'\t'",
        '\n' => @"'\n'",
        '\r' => @"'\r'",
        <= char.MaxValue => $"'\\u{codePoint.ToString("X4", CultureInfo.InvariantCulture)}'",
        _ => "0x" + codePoint.ToString("X", CultureInfo.InvariantCulture),
    };
}
