using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class MergeTests
{
    private const string Name = """ "a#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 9 }, "smithy.api#tags": ["a"] } } """;

    [Fact]
    public void Equal_definitions_are_one()
    {
        var reordered = """ "a#Name": { "traits": { "smithy.api#tags" : ["a"], "smithy.api#length": { "max": 9, "min": 1 } },  "type": "string" } """;
        Assert.Equal(ShapeType.String, Spec.All(Spec.Model(Name), Spec.Model(reordered)).Shape("a#Name").Type);
    }

    [Theory]
    [InlineData("\"a#Name\"", "{ \"type\": \"integer\" }")]
    [InlineData("\"a#Name\"", "{ \"type\": \"string\" }")]
    [InlineData("\"a#Name\"", "{ \"type\": \"string\", \"traits\": { \"smithy.api#length\": { \"min\": 1, \"max\": 10 }, \"smithy.api#tags\": [\"a\"] } }")]
    public void Different_definitions_conflict_and_the_first_stays(string key, string body)
    {
        var marked = Marked.Parse(Spec.Model($"«{key}»: {body}"), "test1.json");
        var model = Spec.All(Spec.Model(Name), marked.Text);
        Spec.AssertFinding(model.Findings, marked.Spot, SpecRules.ConflictingDefinition, "a#Name");
        Assert.NotNull(model.Model.Find(new("a#Name"))!.Traits.Find("smithy.api#length"));
    }

    [Fact]
    public void Shapes_of_one_file_are_targets_in_another() => Assert.Equal(
        "a#Name", Spec.All(Spec.Model("\"b#L\": { \"type\": \"list\", \"member\": { \"target\": \"a#Name\" } }"), Spec.Model(Name)).Shape("b#L").Members[0].Target.Value);

    [Fact]
    public void Overlay_adds_a_trait_to_a_shape_and_to_a_member()
    {
        const string Overlay = """
            "b#L": { "type": "apply", "traits": { "smithy.api#length": { "min": 1 } } },
            "b#L$member": { "type": "apply", "traits": { "smithy.api#length": { "max": 3 } } }
            """;
        var list = Spec.All(Spec.Model(Name + ", \"b#L\": { \"type\": \"list\", \"member\": { \"target\": \"a#Name\" } }"), Spec.Model(Overlay)).Shape("b#L");
        Assert.Equal("1", Raw(list.Traits.Find("smithy.api#length")!["min"]));
        Assert.Equal("3", Raw(list.Members[0].Traits.Find("smithy.api#length")!["max"]));
    }

    [Fact]
    public void Overlay_overrides_what_a_definition_says()
    {
        var name = Spec.All(Spec.Model(Name), Spec.Model(Apply("a#Name", "smithy.api#length", "{ \"max\": 5 }"))).Shape("a#Name");
        Assert.Equal("5", Raw(name.Traits.Find("smithy.api#length")!["max"]));
        Assert.Null(name.Traits.Find("smithy.api#length")!["min"]);
    }

    [Fact]
    public void Overlay_wins_whatever_the_order_of_files()
    {
        var overlay = Spec.Model(Apply("a#Name", "smithy.api#length", "{ \"max\": 5 }"));
        var defining = Spec.Model("\"b#X\": { \"type\": \"string\" }, " + Apply("a#Name", "smithy.api#pattern", "\"a\""));
        var other = Spec.Model(Apply("a#Name", "smithy.api#pattern", "\"b\""));
        var name = Spec.All(overlay, other, defining, Spec.Model(Name)).Shape("a#Name");
        Assert.Equal("5", Raw(name.Traits.Find("smithy.api#length")!["max"]));
        Assert.Equal("b", name.Traits.Find("smithy.api#pattern")!.Text);
    }

    [Fact]
    public void Apply_in_a_file_that_defines_shapes_conflicts_with_a_different_definition()
    {
        var marked = Marked.Parse(Spec.Model("\"b#X\": { \"type\": \"string\" }, \"a#Name\": { \"type\": \"apply\", \"traits\": { «\"smithy.api#length\"»: { \"max\": 5 } } }"), "test1.json");
        var model = Spec.All(Spec.Model(Name), marked.Text);
        Spec.AssertFinding(model.Findings, marked.Spot, SpecRules.ConflictingDefinition, "smithy.api#length on a#Name");
    }

    [Fact]
    public void Overlays_that_disagree_conflict()
    {
        var marked = Marked.Parse(Spec.Model("\"a#Name\": { \"type\": \"apply\", \"traits\": { «\"smithy.api#pattern\"»: \"b\" } }"), "test2.json");
        var model = Spec.All(Spec.Model(Name), Spec.Model(Apply("a#Name", "smithy.api#pattern", "\"a\"")), marked.Text);
        Spec.AssertFinding(model.Findings, marked.Spot, SpecRules.ConflictingDefinition, "smithy.api#pattern on a#Name");
        Assert.Equal("a", model.Model.Find(new("a#Name"))!.Traits.Find("smithy.api#pattern")!.Text);
    }

    [Fact]
    public void Overlays_that_agree_are_one()
    {
        var apply = Spec.Model(Apply("a#Name", "a#trait", "{ \"b\": 1, \"a\": [2] }"));
        var again = Spec.Model(Apply("a#Name", "a#trait", "{ \"a\":[ 2 ],\n\"b\": 1 }"));
        Spec.All(Spec.Model(Name), apply, again).Shape("a#Name");
    }

    [Fact]
    public void Arrays_are_joined_and_equal_ones_are_not()
    {
        var tags = Spec.All(Spec.Model(Name), Spec.Model(Apply("a#Name", "smithy.api#tags", "[\"b\", \"c\"]"))).Shape("a#Name").Traits.Find("smithy.api#tags");
        Assert.Equal(["a", "b", "c"], Assert.IsType<ArrayNode>(tags).Items.Select(item => item.Text));
        tags = Spec.All(Spec.Model(Name), Spec.Model(Apply("a#Name", "smithy.api#tags", "[\"a\"]"))).Shape("a#Name").Traits.Find("smithy.api#tags");
        Assert.Equal(["a"], Assert.IsType<ArrayNode>(tags).Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("a#Nome", "a#Nome")]
    [InlineData("a#Name$member", "a#Name$member")]
    [InlineData("b#Name", "b#Name")]
    public void Apply_that_matches_nothing_is_reported_at_its_key(string id, string reported)
    {
        var marked = Marked.Parse(Spec.Model($"«\"{id}\"»: {{ \"type\": \"apply\", \"traits\": {{}} }}"), "test1.json");
        Spec.AssertFinding(Spec.All(Spec.Model(Name), marked.Text).Findings, marked.Spot, SpecRules.ApplyMatchesNothing, reported);
    }

    [Fact]
    public void Prelude_is_there_without_being_defined()
    {
        var model = Spec.All(Spec.Model(""));
        string[] simple = ["Blob", "Boolean", "String", "Byte", "Short", "Integer", "Long", "Float", "Double", "BigInteger", "BigDecimal", "Timestamp", "Document"];
        string[] primitive = ["Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double"];
        Assert.All(simple, name => Assert.Equal(name, $"{model.Shape("smithy.api#" + name).Type}"));
        Assert.All(primitive, name => Assert.Equal(name, $"{model.Shape("smithy.api#Primitive" + name).Type}"));
        Assert.All(primitive, name => Assert.True(model.Shape("smithy.api#Primitive" + name).Traits.Has("smithy.api#default")));
        Assert.Equal(ShapeType.Structure, model.Shape("smithy.api#Unit").Type);
    }

    private static string Apply(string id, string trait, string value) => $"\"{id}\": {{ \"type\": \"apply\", \"traits\": {{ \"{trait}\": {value} }} }}";

    private static string? Raw(SpecNode? node) => (node as NumberNode)?.Raw;
}
