using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Endpoints;

public sealed class EndpointRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void Cases_of_the_models_pass() => Check("Models", EndpointCases.OfModels(), 1648, areOf2025: true);

    [Fact]
    public void Cases_of_the_rules_engines_pass() => Check("Engines", EndpointCases.OfEngines(), 190, areOf2025: false);

    private void Check(string name, EndpointCases cases, int count, bool areOf2025)
    {
        Assert.Equal(count, cases.Cases.Count);
        var rules = CompiledRules.Of(name + "Rules", cases.RuleSets, areOf2025);
        var failures = new List<string>();
        var survivors = new List<string>();
        var changed = 0;
        foreach (var test in cases.Cases)
        {
            var ruleSet = cases.RuleSets[test.RuleSet];
            failures.AddRange(EndpointCaseRunner.Run(rules[test.RuleSet], ruleSet, test).Select(problem => $"{test.Id}: {problem}"));
            foreach (var mutation in Mutations(test))
            {
                changed++;
                if (EndpointCaseRunner.Run(rules[test.RuleSet], ruleSet, mutation).Count == 0)
                    survivors.Add($"{test.Id}: {mutation.Expect.ToJsonString()}");
            }
        }

        output.WriteLine($"counted: {name}: {cases.Cases.Count} endpoint cases of {cases.RuleSets.Count} rule sets, {failures.Count / 2} fail; {changed} changed expectations, {survivors.Count} unnoticed");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }

    // One for each text and each flag that is expected, in which that one is another.
    private static IEnumerable<EndpointCase> Mutations(EndpointCase test)
    {
        var count = Scalars(test.Expect).Count();
        for (var index = 0; index < count; index++)
        {
            var copy = test.Test.DeepClone().AsObject();
            var scalar = Scalars(copy["expect"]!).ElementAt(index);
            if (scalar.TryGetValue<bool>(out var flag))
                scalar.ReplaceWith(!flag);
            else
                scalar.ReplaceWith(scalar.GetValue<string>() + "x");
            yield return test with { Test = copy };
        }
    }

    private static IEnumerable<JsonValue> Scalars(JsonNode node) => node switch
    {
        JsonObject members => members.Select(static member => member.Value!).SelectMany(Scalars),
        JsonArray items => items.Select(static item => item!).SelectMany(Scalars),
        _ => [node.AsValue()],
    };
}
