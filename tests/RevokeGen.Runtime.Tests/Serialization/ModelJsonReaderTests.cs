using System;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class ModelJsonReaderTests
{
    [Fact]
    public void What_was_written_is_read_without_a_violation()
    {
        var sample = SampleText.ReadModel(Encoding.UTF8.GetBytes(Written.Json(Sample.Full)), out var violations);
        Assert.Equal("", violations);
        SampleText.AssertEqual(Sample.Full, sample);
    }

    [Theory]
    [InlineData("""{"Texd":1}""", "unknown Texd: is not a member.")]
    [InlineData("""{"Child":{"Texd":{"a":[]}},"x":1}""", "unknown Child.Texd: is not a member.|unknown x: is not a member.")]
    [InlineData("""{"Flag":true,"Flag":false}""", "syntax Flag: is given twice.")]
    [InlineData("""{"Flag":true,"\u0046lag":{}}""", "syntax Flag: is given twice.")]
    [InlineData("""{"Pairs":{"a":"1","a":"2"}}""", "syntax Pairs[\"a\"]: is given twice.")]
    [InlineData("""{"Text":1}""", "type Text: must be a string.")]
    [InlineData("""{"Flag":"true"}""", "type Flag: must be true or false.")]
    [InlineData("""{"Number":101}""", "type Number: must be an integer from -100 to 100.")]
    [InlineData("""{"Ratio":1e39}""", "type Ratio: must be a number in the range of a float.")]
    [InlineData("""{"Precise":[]}""", "type Precise: must be a number in the range of a double.")]
    [InlineData("""{"Moment":"soon"}""", "type Moment: must be a timestamp, such as \"2015-01-25T08:00:00Z\" or seconds since 1970.")]
    [InlineData("""{"Bytes":"*"}""", "type Bytes: must be a string of base64.")]
    [InlineData("""{"Items":["a",1,null,{"b":[]},"c"]}""", "type Items[1]: must be a string.|type Items[2]: must be a string.|type Items[3]: must be a string.")]
    [InlineData("""{"Items":{},"Pairs":[],"Child":"x","Flag":true}""",
        "type Items: must be a list, in brackets.|type Pairs: must be a map, in braces.|type Child: must be a structure, in braces.")]
    [InlineData("""{"FlatPairs":{"k":{"FlatItems":[{},{"Number":[1]}]}}}""",
        "type FlatPairs[\"k\"].FlatItems[1].Number: must be an integer from -100 to 100.")]
    [InlineData("[]", "type must be a structure, in braces.")]
    [InlineData("1", "type must be a structure, in braces.")]
    [InlineData("", "syntax not JSON at line 1, column 1.")]
    [InlineData("{} {}", "syntax not JSON at line 1, column 4.")]
    [InlineData("[] x", "type must be a structure, in braces.|syntax not JSON at line 1, column 4.")]
    [InlineData("{\"Flag\":true,}", "syntax Flag: not JSON at line 1, column 14.")]
    [InlineData("{\n  \"Text\": \"ü🎈\", \"Flag\": tru }", "syntax Flag: not JSON at line 2, column 29.")]
    [InlineData("{\"x\":1,\"Child\":{\"Items\":[\"a\",\"b\"", "unknown x: is not a member.|syntax Child.Items[1]: not JSON at line 1, column 33.")]
    [InlineData("{\"Child\": // no\n{}}", "syntax Child: not JSON at line 1, column 11.")]
    [InlineData("{\"Text\":\"\\ud800\"}", "type Text: must be a string.")]
    public void Everything_wrong_is_told_with_its_path(string json, string expected)
    {
        SampleText.ReadModel(Encoding.UTF8.GetBytes(json), out var violations);
        Assert.Equal(expected.Replace('|', '\n'), violations);
    }

    [Fact]
    public void Null_member_is_absent()
    {
        SampleText.AssertEqual(new Sample(), SampleText.ReadModel("""{"Text":null,"Child":null}"""u8, out var violations));
        Assert.Equal("", violations);
    }

    [Fact]
    public void Missing_member_and_mismatched_union_are_told_with_the_path_of_the_structure()
    {
        var reader = new ModelJsonReader("""{"Resource":{"Table":{}},"Principal":{}}"""u8);
        reader.BeginStructure();
        Assert.True(reader.NextMember(out _));
        reader.BeginStructure();
        Assert.True(reader.NextMember(out _));
        ReadEmpty(ref reader);
        reader.ReportMissingMember("Name"u8);
        Assert.False(reader.NextMember(out _));
        reader.ReportUnionMismatch(2);
        Assert.True(reader.NextMember(out _));
        ReadEmpty(ref reader);
        reader.ReportUnionMismatch(0);
        Assert.False(reader.NextMember(out _));
        reader.ReportMissingMember("Permissions"u8);
        Assert.Equal(
            [
                new Violation("Resource.Table.Name", "required", "is required."),
                new Violation("Resource", "exactlyOneOf", "must hold exactly one member, and holds 2."),
                new Violation("Principal", "exactlyOneOf", "must hold exactly one member, and holds none."),
                new Violation("Permissions", "required", "is required."),
            ],
            reader.Violations);
    }

    [Theory]
    [InlineData("""{"Resource":1}""", "type")]
    [InlineData("""{"Resource":{""", "syntax")]
    public void Nothing_is_missing_from_what_is_no_structure(string json, string expected)
    {
        var reader = new ModelJsonReader(Encoding.UTF8.GetBytes(json));
        reader.BeginStructure();
        Assert.True(reader.NextMember(out _));
        ReadEmpty(ref reader);
        reader.ReportMissingMember("Name"u8);
        reader.ReportUnionMismatch(0);
        Assert.False(reader.NextMember(out _));
        Assert.Equal(expected, Assert.Single(reader.Violations).Constraint);
    }

    [Fact]
    public void Sparse_null_is_no_violation()
    {
        var reader = new ModelJsonReader("[null]"u8);
        reader.BeginList(default);
        Assert.True(reader.NextItem());
        Assert.True(reader.TryReadNull());
        Assert.False(reader.NextItem());
        Assert.Empty(reader.Violations);
    }

    [Theory]
    [InlineData("Child")]
    [InlineData("Other")]
    public void Depth_has_a_limit(string member)
    {
        var text = new StringBuilder().Insert(0, $"{{\"{member}\":", 100_000).ToString();
        SampleText.ReadModel(Encoding.UTF8.GetBytes(text), out var violations);
        Assert.Contains("not JSON at line 1", violations, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_tells_every_violation()
    {
        var exception = new JsonInputException([new Violation("A", "type", "must be a string."), new Violation("B.C", "unknown", "is not a member.")]);
        Assert.Equal("The JSON was not accepted: A: must be a string. B.C: is not a member.", exception.Message);
        Assert.Equal(2, exception.Violations.Count);
    }

    private static void ReadEmpty(ref ModelJsonReader reader)
    {
        reader.BeginStructure();
        Assert.False(reader.NextMember(out _));
    }
}
