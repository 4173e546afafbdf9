using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Endpoints;

/// <summary>All published rule sets that have cases, and the cases.</summary>
internal sealed class EndpointCases
{
    private const string RulesTrait = "smithy.rules#endpointRuleSet";
    private const string TestsTrait = "smithy.rules#endpointTests";

    private EndpointCases()
    {
    }

    public List<JsonObject> RuleSets { get; } = [];

    public List<EndpointCase> Cases { get; } = [];

    /// <summary>The cases of AWS's models.</summary>
    public static EndpointCases OfModels() => Of(Directory.GetFiles(Corpus.Folder("models"), "*.json"));

    /// <summary>The cases of Smithy's rules engine and of botocore's.</summary>
    public static EndpointCases OfEngines()
    {
        var folder = Corpus.Folder("endpoints");
        var cases = Of(Directory.GetFiles(Path.Combine(folder, "smithy"), "*.json", SearchOption.AllDirectories));
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "botocore", "test-cases")).Order(StringComparer.Ordinal))
        {
            var rules = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "botocore", "valid-rules", Path.GetFileName(path))))!;
            cases.Add("botocore/" + Path.GetFileName(path), rules.AsObject(), JsonNode.Parse(File.ReadAllText(path))!);
        }

        return cases;
    }

    private static EndpointCases Of(IEnumerable<string> paths)
    {
        var cases = new EndpointCases();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var shapes = JsonNode.Parse(File.ReadAllText(path))!["shapes"] as JsonObject ?? [];
            foreach (var traits in shapes.Select(static shape => shape.Value!["traits"]).Where(static traits => traits?[TestsTrait] is not null))
                cases.Add(Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path), traits![RulesTrait]!.AsObject(), traits[TestsTrait]!);
        }

        return cases;
    }

    private void Add(string name, JsonObject rules, JsonNode tests)
    {
        Cases.AddRange(tests["testCases"]!.AsArray().Select((test, index) => new EndpointCase($"{name} {index}", RuleSets.Count, test!.AsObject())));
        RuleSets.Add(rules);
    }
}
