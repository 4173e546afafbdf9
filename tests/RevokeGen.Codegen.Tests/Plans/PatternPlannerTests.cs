using System.Linq;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Tests.Plans;

public sealed class PatternPlannerTests
{
    [Theory]
    [InlineData(@"^arn:aws:\d\d\d\d$", "'arn:aws:' 30-39{4}")]
    [InlineData("^[a-z][a-z0-9-]{0,62}$", "61-7A{1} 2D-2D,30-39,61-7A{0..62}")]
    [InlineData(@"^(x)\.(y{3})", "'x.yyy'")]
    [InlineData(@"^\p{Lu}+$", "41-5A,80-10FFFF/1{1..}*")]
    [InlineData("^[^:]+:$", "0-39,3B-10FFFF{1..} ':'")]
    [InlineData("^[^:]{2}$", "0-39,3B-10FFFF{2}*")]
    [InlineData("^.$", "0-9,B-C,E-2027,202A-10FFFF{1}*")]
    [InlineData(@"\S", "0-8,E-1F,21-9F,A1-167F,1681-1FFF,200B-2027,202A-202E,2030-205E,2060-2FFF,3001-FEFE,FF00-10FFFF{1}")]
    [InlineData(@"^\uD83D$", "D83D-D83D{1}*")]
    [InlineData("^\uD83D\uDE00$", "1F600-1F600{1}*")]
    [InlineData("^(?s)", "")]
    public void A_run_is_planned_as_steps_and_a_star_marks_those_that_go_by_code_points(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', new PatternPlanner().Plan(source)!.Loop!.Steps.Select(Text)));

    [Theory]
    [InlineData("^(a|b)$")]
    [InlineData("a+-")]
    [InlineData("^[]$")]
    public void The_runtime_matches_what_is_no_loop(string source) => Assert.Null(new PatternPlanner().Plan(source)!.Loop);

    [Fact]
    public void The_runtime_matches_what_would_be_too_long_to_read_or_to_compile()
    {
        var classes = string.Concat(Enumerable.Range(0, 65).Select(index => index % 2 == 0 ? "[ab]" : "[cd]"));
        var ranges = "[" + string.Concat(Enumerable.Range(0, 201).Select(index => $@"\u{0x4E00 + index * 2:X4}")) + "]";
        Assert.NotNull(new PatternPlanner().Plan("^" + classes[4..] + "$")!.Loop);
        Assert.Null(new PatternPlanner().Plan("^" + classes + "$")!.Loop);
        Assert.NotNull(new PatternPlanner().Plan("^" + ranges.Replace(@"\u4E00", "", System.StringComparison.Ordinal) + "$")!.Loop);
        Assert.Null(new PatternPlanner().Plan("^" + ranges + "$")!.Loop);
    }

    [Fact]
    public void A_pattern_that_cannot_be_used_is_left_out() => Assert.Null(new PatternPlanner().Plan("(("));

    private static string Text(PatternStep step)
    {
        if (step.Text.Length > 0)
            return $"'{step.Text}'";
        var set = string.Join(',', step.Set.Select(static range => $"{range.First:X}-{range.Last:X}" + (range.Categories == 0 ? "" : $"/{range.Categories:X}")));
        var count = step.Min == step.Max ? $"{step.Min}" : step.Max == int.MaxValue ? $"{step.Min}.." : $"{step.Min}..{step.Max}";
        return set + "{" + count + "}" + (step.IsInUnits ? "" : "*");
    }
}
