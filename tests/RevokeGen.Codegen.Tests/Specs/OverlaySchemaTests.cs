using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Json.Schema;
using RevokeGen.Codegen.Shapes.Checks;
using RevokeGen.Codegen.Tests.Shapes.Checks;

namespace RevokeGen.Codegen.Tests.Specs;

/// <summary>The JSON Schema by which editors check specs and overlays, which has to agree with the reader.</summary>
public sealed class OverlaySchemaTests
{
    private const string Own = "revokegen.rules#";

    private const string Model = """
        "a#S": { "type": "structure", "members": { "Kind": { "target": "smithy.api#String" }, "Names": { "target": "a#L" }, "Color": { "target": "a#E" } } },
        "a#L": { "type": "list", "member": { "target": "smithy.api#String" } },
        "a#E": { "type": "enum", "members": { "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "red" } } } },
        "a#Bad": { "type": "structure", "traits": { "smithy.api#error": "client" } },
        "a#Do": { "type": "operation", "output": { "target": "a#Out" } },
        "a#Out": { "type": "structure", "members": { "Failed": { "target": "a#Fs" } } },
        "a#Fs": { "type": "list", "member": { "target": "a#F" } },
        "a#F": { "type": "structure", "members": { "Id": { "target": "smithy.api#String" } } }
        """;

    private static readonly string Specs = Path.Combine(Spec.RepositoryRoot, "specs");

    private static readonly string Text = File.ReadAllText(Path.Combine(Specs, "schemas", "overlay.schema.json"));

    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    public static IEnumerable<TheoryDataRow<string>> Files => Directory.GetFiles(Specs, "*.json").Select(static path => new TheoryDataRow<string>(Path.GetFileName(path)));

    public static IEnumerable<TheoryDataRow<string>> RightCases =>
        SpecCase.All.Where(static specCase => specCase.Value.Findings.Count == 0).Select(static specCase => new TheoryDataRow<string>(specCase.Key));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_specs_here_are_right(string file) => Assert.True(IsRight(File.ReadAllText(Path.Combine(Specs, file))));

    [Theory]
    [MemberData(nameof(RightCases))]
    public void What_the_reader_takes_is_right(string title) => Assert.All(SpecCase.All[title].Files, static text => Assert.True(IsRight(text)));

    [Theory]
    [InlineData("a#S$Kind", "smithy.api#length", """{ "min": 1 }""", """{ "min": -1 }""", """{ "max": "1" }""", "{}")]
    [InlineData("a#S$Kind", "smithy.api#pattern", "\"^a$\"", "1")]
    [InlineData("a#S$Kind", "smithy.api#required", "{}", "1", "false")]
    [InlineData("a#S$Kind", Own + "cautions", """{ "C": { "pattern": "a", "documentation": "d" } }""", """{ "C": { "pattern": "a" } }""", """{ "C": { "pattern": "a", "expression": "b", "documentation": "d" } }""", """{ "C": { "documentation": "d" } }""", """{ "C": { "pattern": "a", "severity": "error", "documentation": "d" } }""", """{ "C": { "uniqueItems": 1, "documentation": "d" } }""")]
    [InlineData("a#S$Kind", Own + "suggestedFixes", """[{ "value": "*", "member": "Names", "effect": "e" }]""", """[{ "value": "*", "member": "Names" }]""", """[{ "value": "*", "effect": "e" }]""", """[{ "value": "*", "prefix": "*", "member": "Names", "effect": "e" }]""", "{}")]
    [InlineData("a#Out$Failed", Own + "partialFailures", """{ "id": "Id" }""", """{ "id": "" }""", """{ "code": 1 }""", """{ "text": "Id" }""", "[]")]
    [InlineData("a#E$RED", Own + "aliases", """["Rot"]""", "\"Rot\"", "[1]")]
    [InlineData("a#S", "smithy.contracts#conditions", """{ "C": { "expression": "Kind == 'a'", "documentation": "d" } }""", """{ "C": { "documentation": "d" } }""", """{ "C": { "expression": true } }""", """{ "C": "Kind" }""")]
    [InlineData("a#S", Own + "allowedValues", """[{ "name": "N", "when": "Kind == 'a'", "members": ["Names"], "values": ["x"], "severity": "info", "documentation": "d" }]""", """[{ "members": ["Names"], "values": ["x"], "documentation": "d" }]""", """[{ "when": "Kind == 'a'", "members": [], "values": ["x"], "documentation": "d" }]""", """[{ "when": "Kind == 'a'", "members": ["Names"], "values": "x", "documentation": "d" }]""", """[{ "when": "Kind == 'a'", "members": ["Names"], "values": ["x"], "documentation": "d", "doc": "d" }]""", """[{ "when": "Kind == 'a'", "members": ["Names"], "values": ["x"], "severity": "eror", "documentation": "d" }]""", "{}")]
    [InlineData("a#S", Own + "exactlyOneOf", "{}", "[]", "false")]
    [InlineData("a#S", Own + "cautions", """{ "C": { "expression": "Kind == 'a'", "documentation": "d" } }""", """{ "C": { "pattern": "a", "documentation": "d" } }""")]
    [InlineData("a#Bad", Own + "errorCases", """{ "Gone": { "prefixes": ["Not"], "retryable": false, "documentation": "d" } }""", """{ "Gone": { "prefixes": "Not", "documentation": "d" } }""", """{ "Gone": { "contains": [], "documentation": "d" } }""", """{ "Gone": { "retryable": "no", "documentation": "d" } }""", """{ "Gone": {} }""")]
    public void A_wrong_rule_is_refused_as_the_reader_refuses_it(string id, string trait, string right, params string[] wrong)
    {
        AssertAgree(true, Apply(id, trait, right));
        Assert.All(wrong, value => AssertAgree(false, Apply(id, trait, value)));
    }

    [Theory]
    [InlineData("a#S", "smithy.api#required", "{}")]
    [InlineData("a#S", Own + "aliases", "[\"a\"]")]
    [InlineData("a#S", Own + "suggestedFixes", "[]")]
    [InlineData("a#Out", Own + "partialFailures", "{}")]
    [InlineData("a#S$Names", Own + "exactlyOneOf", "{}")]
    [InlineData("a#S$Names", Own + "allowedValues", "[]")]
    [InlineData("a#S", Own + "caution", "{}")]
    [InlineData("a#S", "cautions", "{}")]
    public void A_trait_in_the_wrong_place_or_misspelt_is_refused_as_the_reader_refuses_it(string id, string trait, string value) => AssertAgree(false, Apply(id, trait, value));

    [Theory]
    [InlineData(true, """{ "$schema": "schemas/overlay.schema.json", "smithy": "2.0" }""")]
    [InlineData(false, """{ "$schema": 1, "smithy": "2.0" }""")]
    [InlineData(false, """{ "shapes": {} }""")]
    [InlineData(false, """{ "smithy": "3.0" }""")]
    [InlineData(false, """{ "smithy": "2.0", "shape": {} }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "S": { "type": "apply", "traits": {} } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "a#S": { "traits": {} } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "a#S": { "type": "aply", "traits": {} } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "a#S": { "type": "apply" } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "a#S": { "type": "apply", "traits": {}, "members": {} } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "a#S$Kind": { "type": "string" } } }""")]
    [InlineData(false, """{ "smithy": "2.0", "shapes": { "b#S": { "type": "structure", "members": { "A": { "target": "smithy.api#String", "trait": {} } } } } }""")]
    public void A_file_and_its_statements_are_refused_as_the_reader_refuses_them(bool isRight, string text) => AssertAgree(isRight, text);

    /// <summary>Keys, texts and what is required are written once more in the schema, and may not differ from the definitions of the traits.</summary>
    [Fact]
    public void Each_trait_of_ours_is_as_it_is_defined()
    {
        using var definitions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Specs, "revokegen.rules.json")));
        using var schema = JsonDocument.Parse(Text);
        var ours = schema.RootElement.GetProperty("definitions");
        foreach (var shape in definitions.RootElement.GetProperty("shapes").EnumerateObject())
        {
            var (name, body) = (shape.Name[Own.Length..], shape.Value);
            if (body.GetProperty("traits").TryGetProperty("smithy.api#trait", out _))
                Assert.Contains((string[])["shapeTraits", "memberTraits"], place => Documentation(body) == DescriptionOf(ours.GetProperty(place).GetProperty("properties"), shape.Name));
            else if (body.GetProperty("type").GetString() == "structure")
                AssertSame(body, ours.GetProperty(name));
        }
    }

    [Fact]
    public void It_has_the_traits_of_ours_that_the_reader_takes_and_no_others()
    {
        using var schema = JsonDocument.Parse(Text);
        var places = schema.RootElement.GetProperty("definitions");
        // A false one is a trait that the place does not take.
        var known = ((string[])["shapeTraits", "memberTraits"])
            .SelectMany(place => places.GetProperty(place).GetProperty("properties").EnumerateObject())
            .Where(static trait => trait.Name.StartsWith(Own, StringComparison.Ordinal) && trait.Value.ValueKind == JsonValueKind.Object)
            .Select(static trait => trait.Name)
            .Distinct();
        Assert.Equal(TraitTable.Ids.Where(static id => id.StartsWith(Own, StringComparison.Ordinal)).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a#S", Own + "allowedValues", """[{ "other": 1 }]""", "AllowedValuesRow")]
    [InlineData("a#S", Own + "cautions", """{ "C": { "other": 1 } }""", "Caution")]
    [InlineData("a#S$Kind", Own + "suggestedFixes", """[{ "other": 1 }]""", "SuggestedFix")]
    [InlineData("a#Bad", Own + "errorCases", """{ "C": { "other": 1 } }""", "ErrorCase")]
    public void It_has_the_keys_that_the_reader_takes_and_no_others(string id, string trait, string value, string definition)
    {
        using var schema = JsonDocument.Parse(Text);
        var keys = schema.RootElement.GetProperty("definitions").GetProperty(definition).GetProperty("properties").EnumerateObject().Select(static key => key.Name);
        var said = Spec.All(Spec.Model(Model), Apply(id, trait, value)).Findings.SelectMany(static finding => finding.Arguments).Single(static argument => argument.StartsWith("there is no key 'other'", StringComparison.Ordinal));
        Assert.Equal(keys.Order(StringComparer.Ordinal), said.Split("the keys are ")[1].Split(", ").Order(StringComparer.Ordinal));
    }

    private static void AssertSame(JsonElement structure, JsonElement ours)
    {
        var members = structure.GetProperty("members").EnumerateObject().ToList();
        Assert.Equal(Documentation(structure), ours.GetProperty("description").GetString());
        Assert.Equal(
            members.Select(static member => (member.Name, Documentation(member.Value))),
            ours.GetProperty("properties").EnumerateObject().Select(static property => (property.Name, property.Value.GetProperty("description").GetString())));
        Assert.Equal(
            members.Where(static member => member.Value.GetProperty("traits").TryGetProperty("smithy.api#required", out _)).Select(static member => member.Name),
            ours.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!));
    }

    private static string? DescriptionOf(JsonElement properties, string trait) =>
        properties.TryGetProperty(trait, out var property) && property.ValueKind == JsonValueKind.Object ? property.GetProperty("description").GetString() : null;

    private static string? Documentation(JsonElement shape) => shape.GetProperty("traits").GetProperty("smithy.api#documentation").GetString()!
        .Replace("<code>", "`", StringComparison.Ordinal).Replace("</code>", "`", StringComparison.Ordinal);

    private static string Apply(string id, string trait, string value) => Spec.Model($$"""{{JsonSerializer.Serialize(id)}}: { "type": "apply", "traits": { "{{trait}}": {{value}} } }""");

    private static void AssertAgree(bool isRight, string text)
    {
        Assert.Equal(isRight, Spec.All(Spec.Model(Model), text).Findings.Count == 0);
        Assert.True(IsRight(text) == isRight, text);
    }

    private static bool IsRight(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
