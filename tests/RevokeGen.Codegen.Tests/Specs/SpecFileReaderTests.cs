using System;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Specs;

public sealed class SpecFileReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void Empty_file_says_so_at_its_start(string text)
    {
        var file = Spec.Read(text);
        Spec.AssertFinding(file.Findings, new(Spec.Path, 0, 0, 0, 0, 0, 0), SpecRules.InvalidJson, "the file is empty");
        Assert.False(file.IsReadable);
    }

    [Theory]
    [InlineData("not json", 0, 1)]
    [InlineData("{ \"smithy\": \"2.0\",\n  \"shapes\" {} }", 1, 11)]
    [InlineData("{ \"smithy\": \"2.0\",\r\n  \"shapes\" {} }", 1, 11)]
    [InlineData("{ \"smithy\": \"2.0\",\n  \"a\U0001F600\": tru }", 1, 12)]
    [InlineData("{ \"smithy\": \"2.0\" } x", 0, 20)]
    [InlineData("{ \"smithy\": \"2.0\", }", 0, 19)]
    [InlineData("\uFEFF{ \"smithy\": ?", 0, 13)]
    [InlineData("{ \"smithy\": \"2.0\"", 0, 17)]
    [InlineData("{ \"smithy\": \"2.0\", \"shapes\": { \"a#B\": { \"type\": \"string\" }\n,\n!", 2, 0)]
    [InlineData("{ // a comment\n}", 0, 2)]
    public void Text_that_is_not_json_is_reported_where_reading_stopped(string text, int line, int column)
    {
        var file = Spec.Read(text);
        var finding = Assert.Single(file.Findings);
        Assert.Equal(SpecRules.InvalidJson, finding.RuleId);
        Assert.Equal((line, column), (finding.Spot!.StartLine, finding.Spot.StartColumn));
        Assert.DoesNotContain("LineNumber", Assert.Single(finding.Arguments), StringComparison.Ordinal);
        Assert.False(file.IsReadable);
        Assert.Empty(file.Entries);
    }

    [Theory]
    [InlineData("{ \"smithy\": \"2.0\", }", "The JSON object contains a trailing comma at the end")]
    [InlineData("{ \"smithy\": [1, ] }", "The JSON array contains a trailing comma at the end")]
    [InlineData("{ \"smithy\": nil }", "'nil }' is an invalid JSON literal. Expected the literal 'null'")]
    [InlineData("namespace example.of.vaults", "'namespace example.o...' is an invalid JSON literal. Expected the literal 'null'")]
    public void What_is_wrong_is_said_to_the_author_of_the_file(string text, string message) => Assert.Equal(message, Assert.Single(Assert.Single(Spec.Read(text).Findings).Arguments));

    [Theory]
    [InlineData("«[»]", "the file holds no JSON object")]
    [InlineData("«\"x\"»", "the file holds no JSON object")]
    [InlineData("\n«{» }", "the key 'smithy' with the version of Smithy is missing")]
    [InlineData("{ \"smithy\": «\"3.0\"» }", "the version of Smithy is neither \"2.0\" nor \"1.0\"")]
    [InlineData("{ \"smithy\": «2.0» }", "the version of Smithy is neither \"2.0\" nor \"1.0\"")]
    [InlineData("{ \"smithy\":\r\n «{» } }", "the version of Smithy is neither \"2.0\" nor \"1.0\"")]
    [InlineData("{ \"smithy\": \"2.0\", \"shapes\": «[»] }", "'shapes' is no object")]
    [InlineData("{ \"smithy\": \"2.0\", \"metadata\": «1» }", "'metadata' is no object")]
    [InlineData("{ \"smithy\": \"2.0\", «\"shape\"»: {} }", "a model has no key 'shape'")]
    [InlineData("{ \"$schema\": «{» }, \"smithy\": \"2.0\" }", "'$schema' is no string")]
    [InlineData("{ \"smithy\": \"2.0\", «\"smithy\"»: \"2.0\" }", "the key 'smithy' is there twice")]
    public void Json_that_is_no_model_is_reported_in_its_place(string markedText, string what) =>
        Spec.AssertFinding(markedText, SpecRules.NotASmithyModel, what);

    [Fact]
    public void A_file_may_name_the_schema_that_editors_check_it_by() => Assert.Empty(Spec.Read("{ \"$schema\": \"schemas/overlay.schema.json\", \"smithy\": \"2.0\" }").Findings);

    [Fact]
    public void Version_and_shapes_are_both_reported()
    {
        var findings = Spec.Read("{ \"smithy\": 1, \"shapes\": { \"a\": 1, \"a\": 2 }, \"x\": 0 }").Findings;
        Assert.Equal([SpecRules.NotASmithyModel, SpecRules.InvalidShape, SpecRules.NotASmithyModel], findings.Select(finding => finding.RuleId));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("2", false)]
    [InlineData("2.0", false)]
    public void Both_versions_are_accepted_in_both_spellings(string version, bool isVersion1)
    {
        var file = Spec.Read(Spec.Model("", version));
        Assert.Empty(file.Findings);
        Assert.Equal(isVersion1, file.IsVersion1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Entries_are_found_in_the_order_of_the_file(string preamble)
    {
        var marked = Marked.Parse(preamble + Spec.Model("\"a#B\": { \"traits\": { \"x\": [{}] }, \"type\": \"string\" },\r\n«\"a#\U0001F600\"»: { \"type\": \"apply\" }, \"c\": 1"));
        var file = Spec.Read(marked.Text);
        Assert.Empty(file.Findings);
        Assert.Equal(["a#B:string", "a#\U0001F600:apply", "c:"], file.Entries.Select(entry => $"{entry.Id}:{entry.TypeName}"));
        Assert.Equal(marked.Spot, file.Entries[1].KeySpot);
    }

    [Fact]
    public void Shape_that_is_there_twice_is_reported_once_and_the_first_stays() => Spec.AssertFinding(
        Spec.Model("\"a#B\": { \"type\": \"string\" },\n «\"a#B\"»: { \"type\": \"integer\" }"),
        SpecRules.InvalidShape,
        "a#B",
        "it is there twice in this file");

    [Fact]
    public void Half_a_surrogate_pair_in_an_escape_is_reported_and_nothing_throws() => Spec.AssertFinding(
        Spec.Model("«\"a#\\uD800\"»: { \"type\": \"string\" }"), SpecRules.InvalidJson, "the string escapes half a surrogate pair");

    [Fact]
    public void Escapes_in_keys_are_read_as_what_they_stand_for()
    {
        var file = Spec.Read("{ \"\\u0073mithy\": \"2.0\", \"shapes\": { \"a\\u0023B\": { \"\\uD800\": 1, \"t\\u0079pe\": \"str\\u0069ng\" } } }");
        Assert.Empty(file.Findings);
        Assert.Equal(("a#B", "string"), (file.Entries[0].Id, file.Entries[0].TypeName));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text_becomes_the_replacement_character()
    {
        var file = Spec.Read(Spec.Model("\"a#B\": { \"x\": \"" + new string('\uDC00', 1) + "\" }"));
        Assert.Equal("\uFFFD", file.ReadBody(file.Entries[0], [])["x"]!.Text);
    }

    [Theory]
    [InlineData(JsonText.MaxDepth, true)]
    [InlineData(JsonText.MaxDepth + 1, false)]
    [InlineData(10_000, false)]
    public void Depth_is_bounded(int depth, bool isReadable)
    {
        const string Start = "{ \"smithy\": \"2.0\", \"shapes\": { \"a#B\": ";
        var file = Spec.Read(Start + new string('[', depth - 2) + new string(']', depth - 2) + "} }");
        Assert.Equal(isReadable, file.IsReadable);
        if (isReadable)
            Assert.IsType<ArrayNode>(file.ReadBody(Assert.Single(file.Entries), []));
        else
            Assert.Equal(Start.Length + JsonText.MaxDepth - 2, Assert.Single(file.Findings).Spot!.Start);
    }

    [Fact]
    public void Files_are_equal_by_path_and_content()
    {
        var text = Spec.Model("\"a#B\": { \"type\": \"string\" }");
        Assert.Equal(Spec.Read(text), Spec.Read(new string(text)));
        Assert.Equal(Spec.Read(text).GetHashCode(), Spec.Read(new string(text)).GetHashCode());
        Assert.NotEqual(Spec.Read(text), Spec.Read(text + " "));
        Assert.NotEqual(Spec.Read(text), Spec.Read(text, "other.json"));
    }

    [Fact]
    public void Cancellation_stops_reading() => Assert.Throws<OperationCanceledException>(
        () => SpecFileReader.Read(Spec.Path, Spec.Model("\"a#B\": {}"), new CancellationToken(canceled: true)));
}
