using System.Linq;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class ModelMetadataTests
{
    [Fact]
    public void Arrays_are_joined_in_the_order_of_the_files_and_equal_values_are_one()
    {
        var metadata = Spec.All(File("\"list\": [1, 2], \"same\": { \"a\": 1, \"b\": 2 }"), File("\"same\": { \"b\": 2, \"a\": 1 }, \"list\": [2], \"own\": true"), File("\"list\": [{}]")).Model.Metadata;

        Assert.Equal(["list", "own", "same"], metadata.Keys.Order());
        Assert.Equal(["1", "2", "2", "{}"], Assert.IsType<ArrayNode>(metadata.Find("list")).Items.Select(static item => item is NumberNode number ? number.Raw : "{}"));
        Assert.Equal("1", Assert.IsType<NumberNode>(metadata.Find("same")!["a"]).Raw);
        Assert.True(Assert.IsType<BooleanNode>(metadata.Find("own")).Value);
        Assert.Null(metadata.Find("other"));
    }

    [Fact]
    public void Of_values_in_conflict_the_first_stays()
    {
        var model = Spec.All(File("\"a\": \"x\""), File("\"a\": \"y\""), File("\"a\": \"x\""));

        Assert.Equal(SpecRules.MetadataConflict, Assert.Single(model.Findings).RuleId);
        Assert.Equal("x", model.Model.Metadata.Find("a")!.Text);
    }

    [Fact]
    public void Metadata_of_a_file_that_only_applies_is_merged_as_that_of_any_other()
    {
        const string Overlay = """{ "smithy": "2.0", "metadata": { "list": [2], "a": "y", "own": 1 }, "shapes": { "a#S": { "type": "apply", "traits": {} } } }""";
        const string Defining = """{ "smithy": "2.0", "metadata": { "list": [1], "a": "x" }, "shapes": { "a#S": { "type": "string" } } }""";

        var model = Spec.All(Defining, Overlay);

        Assert.True(Spec.Read(Overlay).IsOverlay);
        Assert.Equal(["1", "2"], Assert.IsType<ArrayNode>(model.Model.Metadata.Find("list")).Items.Select(static item => Assert.IsType<NumberNode>(item).Raw));
        Assert.Equal("x", model.Model.Metadata.Find("a")!.Text);
        Assert.NotNull(model.Model.Metadata.Find("own"));
        var finding = Assert.Single(model.Findings);
        Assert.Equal((SpecRules.MetadataConflict, "test1.json"), (finding.RuleId, finding.Spot!.Path));
    }

    [Fact]
    public void Metadata_of_a_file_that_is_not_json_to_its_end_is_not_used() =>
        Assert.Empty(Spec.All("{ \"smithy\": \"2.0\", \"metadata\": { \"a\": 1 }, ").Model.Metadata.Keys);

    private static string File(string metadata) => "{ \"smithy\": \"2.0\", \"metadata\": { " + metadata + " } }";
}
