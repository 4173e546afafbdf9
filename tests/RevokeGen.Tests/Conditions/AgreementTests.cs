using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;
using RevokeGen.Codegen.Tests.JmesPath;

namespace RevokeGen.Tests.Conditions;

public sealed class AgreementTests(ITestOutputHelper output)
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
