using RevokeGen.Runtime.Constraints;
using RevokeGen.Runtime.Constraints.Patterns;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides which patterns become loops of their own.</summary>
internal sealed class PatternPlanner
{
    // Larger ones are no longer read by people, and the compiler takes long over them; the runtime matches them in the same way.
    private const int MostSteps = 64;
    private const int MostRanges = 200;

    private readonly Dictionary<string, PatternPlan?> _known = new(StringComparer.Ordinal);

    /// <summary>Plans a pattern; null when it cannot be used, which the checks of the spec have reported.</summary>
    public PatternPlan? Plan(string source)
    {
        if (!_known.TryGetValue(source, out var plan))
            _known.Add(source, plan = Decide(source));
        return plan;
    }

    private static PatternPlan? Decide(string source)
    {
        var pattern = SmithyPattern.Create(source);
        return pattern.Error is not null ? null : new(source, pattern.Run is { } run ? Loop(run) : null);
    }

    private static PatternLoop? Loop(ClassRun run)
    {
        var items = Joined(run.Items);
        if (items.Count > MostSteps || items.Exists(static item => item.Set == CodePointSet.Empty))
            return null;
        var steps = items.ConvertAll(item => Step(item, isAnywhere: !run.IsAnchoredAtStart));
        return steps.Sum(static step => step.Set.Count) > MostRanges || steps.Exists(static step => step.Text.Length + step.Set.Count == 0)
            ? null
            : new(WithTexts(steps), !run.IsAnchoredAtStart, run.IsAnchoredAtEnd);
    }

    // \d\d\d\d is \d{4}.
    private static List<ClassRunItem> Joined(IReadOnlyList<ClassRunItem> items)
    {
        var joined = new List<ClassRunItem>();
        foreach (var item in items)
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is { IsFixed: true } last && item.IsFixed && last.Set == item.Set && (long)last.Max + item.Max < int.MaxValue)
                joined[joined.Count - 1] = new(item.Set, last.Min + item.Min, last.Max + item.Max);
            else
                joined.Add(item);
        }

        return joined;
    }

    private static PatternStep Step(ClassRunItem item, bool isAnywhere)
    {
        var set = Ranges(item.Set).ToEquatableArray();
        return !isAnywhere && TextOf(set, item) is { } text
            ? new(text, [], 1, 1, true)
            : new("", set, item.Min, item.Max, IsInUnits(set, item, isAnywhere));
    }

    private static IEnumerable<CodePointRange> Ranges(CodePointSet set)
    {
        for (var step = 0; step < set.StepCount; step++)
        {
            if (set.StepMask(step) is var mask and not 0)
                yield return new(set.StepStart(step), set.StepEnd(step), mask == CodePointSet.EveryCategory ? 0 : mask);
        }
    }

    private static string? TextOf(EquatableArray<CodePointRange> set, ClassRunItem item)
    {
        const int LongestText = 100;
        return item.IsFixed && item.Max <= LongestText && set is [{ Categories: 0 } only] && only.First == only.Last && !char.IsSurrogate((char)only.First) && only.First <= char.MaxValue
            ? new string((char)only.First, item.Max)
            : null;
    }

    // Half a pair is in no set without surrogates. A set with all pairs and all surrogates takes any of them, so only counting would tell them apart.
    private static bool IsInUnits(EquatableArray<CodePointRange> set, ClassRunItem item, bool isAnywhere)
    {
        const int FirstSurrogate = 0xD800, LastSurrogate = 0xDFFF, FirstOfPairs = 0x10000;
        if (!set.Any(static range => range.Last >= FirstSurrogate && (range.First <= LastSurrogate || range.Last >= FirstOfPairs)))
            return true;
        var isCounted = item.Min > 1 || (item.Max < int.MaxValue && !isAnywhere);
        return !isCounted
            && set.Any(static range => range.Categories == 0 && range.First <= FirstSurrogate && range.Last >= LastSurrogate)
            && set.Any(static range => range.Categories == 0 && range.First <= FirstOfPairs && range.Last == CodePointSet.Last);
    }

    private static EquatableArray<PatternStep> WithTexts(List<PatternStep> steps)
    {
        var joined = new List<PatternStep>();
        foreach (var step in steps)
        {
            if (step.Text.Length > 0 && joined.Count > 0 && joined[joined.Count - 1] is { Text.Length: > 0 } last)
                joined[joined.Count - 1] = last with { Text = last.Text + step.Text };
            else
                joined.Add(step);
        }

        return joined.ToEquatableArray();
    }
}
