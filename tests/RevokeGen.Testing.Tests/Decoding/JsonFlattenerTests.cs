using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing.Tests.Decoding;

public sealed class JsonFlattenerTests
{
    [Fact]
    public void Leaves_have_member_paths()
    {
        var leaves = Flatten("""{"Resource":{"Table":{"Name":"orders","TableWildcard":{}}},"Permissions":["SELECT","ALTER"],"Empty":[],"Force":true,"Count":2.50,"None":null}""");
        Assert.Equal(
            [
                "Resource.Table.Name=orders", "Resource.Table.TableWildcard={}", "Permissions[0]=SELECT", "Permissions[1]=ALTER",
                "Empty=[]", "Force=True", "Count=2.50", "None=",
            ],
            leaves.Select(static leaf => $"{leaf.Key}={leaf.Value}"));
    }

    [Fact]
    public void First_of_paths_that_read_alike_counts() =>
        Assert.Equal([new("a.b", "1"), new("c", "3")], Flatten("""{"a.b":1,"a":{"b":2},"c":3}"""));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Depth_is_that_of_clients(int depth, bool isRead)
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{\"b\":1}" + new string('}', depth - 1);
        if (isRead)
            Assert.Single(Flatten(json));
        else
            Assert.ThrowsAny<JsonException>(() => Flatten(json));
    }

    [Fact]
    public void Empty_document_has_no_leaves() => Assert.Empty(Flatten("{}"));

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"A":1,"A":2}""")]
    [InlineData("""{"A":1} x""")]
    [InlineData("""{"A":"\uD800"}""")]
    [InlineData("""{"\uD800":1}""")]
    public void Text_that_is_not_one_document_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Flatten(json));

    private static IReadOnlyDictionary<string, string> Flatten(string json) => JsonFlattener.Flatten(Encoding.UTF8.GetBytes(json));
}
