using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Tests.Plans;

public sealed class CompressionPlannerTests
{
    [Theory]
    [InlineData("""["gzip"]""", nameof(CompressionKind.Gzip))]
    [InlineData("""["GZip"]""", nameof(CompressionKind.Gzip))]
    [InlineData("""["br", "gzip"]""", nameof(CompressionKind.Gzip))]
    [InlineData("""["br", "zstd"]""", nameof(CompressionKind.None))]
    public void The_first_encoding_that_is_known_is_meant(string encodings, string expected)
    {
        var text = $$"""
            "a#Op": { "type": "operation", "traits": { "smithy.api#requestCompression": { "encodings": {{encodings}} } } }
            """;
        var operation = Spec.All(Spec.Model(text)).Shape("a#Op");

        Assert.Equal(expected, CompressionPlanner.Plan(operation, BodyKind.Document).ToString());
        Assert.Equal(expected, CompressionPlanner.Plan(operation, BodyKind.Raw).ToString());
        Assert.Equal(CompressionKind.None, CompressionPlanner.Plan(operation, BodyKind.None));
    }

    [Fact]
    public void An_operation_without_the_trait_has_no_compression() => Assert.Equal(
        CompressionKind.None, CompressionPlanner.Plan(Spec.All(Spec.Model("\"a#Op\": { \"type\": \"operation\" }")).Shape("a#Op"), BodyKind.Document));
}
