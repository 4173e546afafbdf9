using System;
using System.Text.Json.Nodes;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>What <c>smithy.api#requestCompression</c> means for an operation's requests.</summary>
public sealed class CompressionTests
{
    private const string Fact = "        RequestCompression = global::RevokeGen.Runtime.Http.RequestCompression.Gzip,\n";

    [Theory]
    [InlineData("aws.protocols#restJson1")]
    [InlineData("aws.protocols#awsQuery")]
    [InlineData("aws.protocols#ec2Query")]
    public void An_operation_says_that_its_requests_may_be_compressed_and_nothing_else_changes(string protocol)
    {
        var plain = Client(protocol, encodings: null);
        var packed = Client(protocol, new JsonArray("gzip"));

        Assert.DoesNotContain("RequestCompression", plain, StringComparison.Ordinal);
        Assert.Contains(Fact, packed, StringComparison.Ordinal);
        Assert.Equal(plain, Client(protocol, new JsonArray("br")));
    }

    [Fact]
    public void A_request_without_a_body_is_not_compressed() =>
        Assert.DoesNotContain("RequestCompression", Client("aws.protocols#restJson1", new JsonArray("gzip"), isHeader: true), StringComparison.Ordinal);

    // The head names the model's checksum, which every trait is a part of.
    private static string Client(string protocol, JsonArray? encodings, bool isHeader = false)
    {
        var spec = new HostileSpec("Hostile") { Protocol = protocol }
            .Shape("structure", "Holder", [("Text", "smithy.api#String")]).Operation("Put", "Holder", "Holder");
        if (encodings is not null)
            spec.Trait("Put", "smithy.api#requestCompression", new JsonObject { ["encodings"] = encodings });
        if (isHeader)
            spec.Trait("Holder$Text", "smithy.api#httpHeader", "x-text");
        var source = GeneratorRun.Of(HostileProject.With(spec.ToString())).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");
        return source[source.IndexOf("namespace ", StringComparison.Ordinal)..];
    }
}
