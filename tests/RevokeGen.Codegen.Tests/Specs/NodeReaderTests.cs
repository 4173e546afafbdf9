using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Specs;

public sealed class NodeReaderTests
{
    [Fact]
    public void Values_keep_what_they_say()
    {
        var body = Body("""{ "s": "a\n\u00e9", "n": -1.50e3, "i": 12, "t": true, "f": false, "z": null, "a": [1, [2], {}], "o": { "k": "v" } }""");
        Assert.Equal("a\né", body["s"]!.Text);
        Assert.Equal("-1.50e3", Assert.IsType<NumberNode>(body["n"]).Raw);
        Assert.Equal(-1500, Assert.IsType<NumberNode>(body["n"]).Integer);
        Assert.Equal(12, Assert.IsType<NumberNode>(body["i"]).Integer);
        Assert.True(Assert.IsType<BooleanNode>(body["t"]).Value);
        Assert.False(Assert.IsType<BooleanNode>(body["f"]).Value);
        Assert.IsType<NullNode>(body["z"]);
        Assert.Equal(["NumberNode", "ArrayNode", "ObjectNode"], Assert.IsType<ArrayNode>(body["a"]).Items.Select(item => item.GetType().Name));
        Assert.Equal("v", body["o"]!["k"]!.Text);
        Assert.Null(body["missing"]);
    }

    [Theory]
    [InlineData("«\"v\\n\"»")]
    [InlineData("«\"\U0001F600é\"»")]
    [InlineData("«-1.5e3»")]
    [InlineData("«true»")]
    [InlineData("«null»")]
    [InlineData("«{» \"a\": 1 }")]
    [InlineData("«[» 1 ]")]
    public void Scalar_is_marked_whole_and_container_by_its_bracket(string value)
    {
        var marked = Marked.Parse(Spec.Model("\"a#B\": {\r\n \"\U0001F600\": 1, \"x\": " + value + ", \"y\": 1 }"));
        var file = Spec.Read(marked.Text);
        Assert.Equal(marked.Spot, file.ReadBody(file.Entries[0], [])["x"]!.Spot);
    }

    [Fact]
    public void Name_is_marked_with_its_quotes()
    {
        var marked = Marked.Parse(Spec.Model("\"a#B\": {\n \"x\": { «\"é\"» : 1 } }"));
        var file = Spec.Read(marked.Text);
        Assert.Equal(marked.Spot, Assert.IsType<ObjectNode>(file.ReadBody(file.Entries[0], [])["x"]).Find("é")!.NameSpot);
    }

    [Theory]
    [InlineData("\"k\": 1, «\"k\"»: 2")]
    [InlineData("\"a\": 0, \"b\": 0, \"c\": 0, \"d\": 0, \"e\": 0, \"f\": 0, \"g\": 0, \"h\": 0, \"k\": 1, «\"k\"»: 2")]
    [InlineData("\"k\": 1, \"b\": 0, \"c\": 0, \"d\": 0, \"e\": 0, \"f\": 0, \"g\": 0, \"h\": 0, \"i\": 0, «\"k\"»: { \"k\": 1 }")]
    public void Key_that_is_there_twice_is_reported_and_the_first_stays(string members)
    {
        var marked = Marked.Parse(Spec.Model("\"a#B\": { \"x\": [ { " + members + " } ] }"));
        var file = Spec.Read(marked.Text);
        List<Finding> findings = [];
        var array = Assert.IsType<ArrayNode>(file.ReadBody(file.Entries[0], findings)["x"]);
        Assert.Equal(1, Assert.IsType<NumberNode>(array.Items[0]["k"]).Integer);
        Spec.AssertFinding(findings, marked.Spot, SpecRules.InvalidShape, "a#B", "the key 'k' is there twice");
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_escape_is_reported_at_the_string()
    {
        var marked = Marked.Parse(Spec.Model("\"a#B\": { \"x\": «\"a\\uDC00\"» }"));
        var file = Spec.Read(marked.Text);
        List<Finding> findings = [];
        Assert.Equal("\uFFFD", file.ReadBody(file.Entries[0], findings)["x"]!.Text);
        Spec.AssertFinding(findings, marked.Spot, SpecRules.InvalidJson, "the string escapes half a surrogate pair");
    }

    [Fact]
    public void Traits_that_no_step_uses_are_left_out()
    {
        var body = Body("""{ "traits": { "smithy.rules#endpointTests": { "a": [1] }, "smithy.api#examples": [{}], "smithy.api#title": "t" } }""");
        Assert.Equal(["smithy.api#examples", "smithy.api#title"], Assert.IsType<ObjectNode>(body["traits"]).Members.Select(member => member.Name));
    }

    private static SpecNode Body(string json)
    {
        var file = Spec.Read(Spec.Model("\"a#B\": " + json));
        List<Finding> findings = [];
        var body = file.ReadBody(Assert.Single(file.Entries), findings);
        Assert.Empty(findings);
        return body;
    }
}
