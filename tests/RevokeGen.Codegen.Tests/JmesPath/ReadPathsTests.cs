using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

public sealed class ReadPathsTests
{
    [Theory]
    [InlineData("Name != `null` || TableWildcard != `null`", "Name,TableWildcard")]
    [InlineData("Resource.Database != `null`", "Resource.Database")]
    [InlineData("Resource != `null` && Resource.Table.Name == 'x' && Resource.Tab == 'x'", "Resource.Tab,Resource.Table.Name")]
    [InlineData("Resource | Table | Name", "Resource.Table.Name")]
    [InlineData("Resource.(Table || Catalog).Id", null)]
    [InlineData("(Table || Catalog).Id", "Catalog,Table")]
    [InlineData("length(Tags[*].Key) > `1`", "Tags")]
    [InlineData("Tags[0].Key == 'x'", "Tags")]
    [InlineData("Tags[?Key == 'x'].Value", "Tags")]
    [InlineData("Tags[].Key", "Tags")]
    [InlineData("Map.*.Key", "Map")]
    [InlineData("Tags[1:].Key", "Tags")]
    [InlineData("[A, B.C].D", "A,B.C")]
    [InlineData("{ a: A, b: B }.a", "A,B")]
    [InlineData("sort_by(Tags, &Key)[0].Value", "Tags")]
    [InlineData("!contains(@, 'x')", "")]
    [InlineData("@.Name == 'x'", "Name")]
    [InlineData("\"a.b\" == 'x'", "a.b")]
    [InlineData("`true`", "")]
    public void Paths_go_up_to_the_first_index_projection_or_function(string text, string? expected)
    {
        var expression = JmesPathParser.Parse(text).Expression;
        Assert.Equal(expected, expression is null ? null : string.Join(",", ReadPaths.Of(expression)));
    }
}
