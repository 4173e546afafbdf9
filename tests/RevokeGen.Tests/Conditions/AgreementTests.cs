using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;
using RevokeGen.Codegen.Tests.JmesPath;

namespace RevokeGen.Tests.Conditions;

public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private const int Values = 60;

    [Fact]
    public void Compiled_conditions_and_the_reference_interpreter_agree()
    {
        var plans = new List<ConditionPlan>();
        var wrong = new List<string>();
        foreach (var expression in ConditionTexts.All)
        {
            var findings = new List<Finding>();
            if (CompiledConditions.Plan(expression, findings) is { } plan)
                plans.Add(plan);
            wrong.AddRange(findings.Select(finding => $"{expression}: {finding.Arguments[1]}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var (evaluations, holding) = Compare(ConditionTexts.All, plans, Values);
        output.WriteLine($"counted: compiled conditions: {ConditionTexts.All.Count} expressions, {evaluations} evaluations agree, {holding} of them true");
        Assert.True(evaluations >= 2_000);
    }

    [Fact]
    public void Random_conditions_agree_as_well()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed of expressions {seed}");
        var expressions = new RandomExpression(new Random(seed));
        var (texts, plans, left) = (new List<string>(), new List<ConditionPlan>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        for (var round = 0; round < 600; round++)
        {
            var text = expressions.Boolean(isRoot: true, depth: 3);
            var findings = new List<Finding>();
            if (CompiledConditions.Plan(text, findings) is { } plan)
            {
                texts.Add(text);
                plans.Add(plan);
                continue;
            }

            foreach (var finding in findings)
                left[finding.Arguments[1]] = left.GetValueOrDefault(finding.Arguments[1]) + 1;
        }

        var (evaluations, holding) = Compare(texts, plans, 40);
        output.WriteLine($"counted: random conditions: {texts.Count} of 600 can be compiled, {evaluations} evaluations agree, {holding} of them true");
        foreach (var (reason, times) in left)
            output.WriteLine($"{times}: {reason}");
        Assert.True(texts.Count > 300);
    }

    [Fact]
    public void Ordinary_conditions_allocate_nothing()
    {
        var plans = ConditionTexts.Ordinary.Select(static text => CompiledConditions.Plan(text, [])!).ToList();
        var compiled = new CompiledConditions(plans);
        var random = new RandomValue(ConditionModel.Service, new Random(1));
        for (var round = 0; round < 5; round++)
        {
            var json = random.Of(ConditionModel.Root);
            Assert.Empty(Enumerable.Range(0, plans.Count).Where(index => compiled.Allocated(json, index) > 0).Select(static index => ConditionTexts.Ordinary[index]));
        }
    }

    [Fact]
    public void A_list_that_is_asked_for_is_seen_as_an_allocation() =>
        Assert.True(new CompiledConditions([CompiledConditions.Plan("sort(Sizes) == `[1]`", [])!]).Allocated("""{ "Title": "", "Sure": true, "Exact": 1, "SureKind": "a", "Sizes": [1] }""", 0) > 0);

    [Fact]
    public void Damaged_conditions_neither_throw_nor_hang_and_agree_where_they_compile()
    {
        const int Damaged = 20_000, Compiled = 1_000;
        var seed = Environment.TickCount;
        output.WriteLine($"seed of damage {seed}");
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var (texts, plans, planned) = (new List<string>(), new List<ConditionPlan>(), 0);
        for (var round = 0; round < Damaged; round++)
        {
            var text = Damage(random);
            var findings = new List<Finding>();
            var plan = CompiledConditions.Plan(text, findings);
            Assert.True(plan is null == findings.Count > 0, text);
            Assert.All(findings, finding => Assert.InRange(finding.Spot!.Start + finding.Spot.Length, finding.Spot.Start, text.Length + 2));
            planned += plan is null ? 0 : 1;
            if (plan is null || plans.Count == Compiled || texts.Contains(text))
                continue;
            texts.Add(text);
            plans.Add(plan);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{Damaged} conditions took {clock.Elapsed}");
        var (evaluations, holding) = Compare(texts, plans, 15);
        output.WriteLine($"counted: damaged conditions: {Damaged}, {planned} of them can be compiled, {evaluations} evaluations of {texts.Count} agree, {holding} of them true");
    }

    // Pieces of conditions in the place of pieces of others: mostly not JMESPath any more, or wrong in its meaning.
    private static string Damage(Random random)
    {
        var text = ConditionTexts.All[random.Next(ConditionTexts.All.Count)];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var pieces = Pieces(text);
            var others = Pieces(ConditionTexts.All[random.Next(ConditionTexts.All.Count)]);
            var at = random.Next(pieces.Count);
            var taken = others.Skip(random.Next(others.Count)).Take(random.Next(4));
            text = string.Concat(pieces.Take(at).Concat(taken).Concat(pieces.Skip(at + random.Next(3))));
        }

        return text;
    }

    private static List<string> Pieces(string text) => [.. Piece().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"\w+|`[^`]*`|'[^']*'|&&|\|\||[=!<>]=|\[\?|\[\]|\[\*\]|\s+|.")]
    private static partial Regex Piece();

    private (int Evaluations, int Holding) Compare(IReadOnlyList<string> texts, List<ConditionPlan> plans, int values)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var compiled = new CompiledConditions(plans);
        var parsed = texts.Select(static text => JmesPathParser.Parse(text).Expression!).ToList();
        var random = new RandomValue(ConditionModel.Service, new Random(seed));
        var (evaluations, holding) = (0, 0);
        var seen = new HashSet<(int, bool)>();
        for (var round = 0; round < values; round++)
        {
            var json = random.Of(ConditionModel.Root);
            var value = JsonValue.Parse(json);
            var results = compiled.Evaluate(json);
            for (var index = 0; index < parsed.Count; index++)
            {
                var expected = Interpreter.Holds(parsed[index], value);
                Assert.True(results[index] == expected, $"seed {seed}: {texts[index]} is {expected}, and not in C#, for {json}\n{compiled.SourceOf(index)}");
                evaluations++;
                holding += expected ? 1 : 0;
                seen.Add((index, expected));
            }
        }

        var constant = Enumerable.Range(0, texts.Count).Count(index => !seen.Contains((index, true)) || !seen.Contains((index, false)));
        output.WriteLine($"{constant} conditions were always the same");
        return (evaluations, holding);
    }
}
