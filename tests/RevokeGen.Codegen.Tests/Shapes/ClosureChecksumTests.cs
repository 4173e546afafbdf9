using System;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class ClosureChecksumTests
{
    private const string Shapes = """
        "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }, { "target": "a#Other" }] },
        "a#Op": { "type": "operation", "input": { "target": "a#In" } }, "a#Other": { "type": "operation", "input": { "target": "a#OtherIn" } },
        "a#In": { "type": "structure", "members": { "x": { "target": "a#Name" }, "y": { "target": "a#Name" } } },
        "a#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 2 }, "smithy.api#documentation": "d" } },
        "a#OtherIn": { "type": "structure" }
        """;

    [Theory]
    [InlineData(" ", "\r\n  ")]
    [InlineData("\"min\": 1, \"max\": 2", "\"max\": 2, \"min\": 1")]
    [InlineData("\"a#OtherIn\": { \"type\": \"structure\" }", "\"a#OtherIn\": { \"type\": \"structure\", \"traits\": { \"smithy.api#documentation\": \"d\" } }")]
    [InlineData("\"d\"", "\"\\u0064\"")]
    public void Spelling_and_unwanted_shapes_do_not_count(string from, string to) => Assert.Equal(Checksum(Shapes), Checksum(Changed(from, to)));

    [Theory]
    [InlineData("\"version\": \"1\"", "\"version\": \"2\"")]
    [InlineData("\"max\": 2", "\"max\": 3")]
    [InlineData("\"d\"", "\"e\"")]
    [InlineData("\"x\": { \"target\": \"a#Name\" }", "\"x\": { \"target\": \"smithy.api#String\" }")]
    [InlineData("\"x\": { \"target\": \"a#Name\" }, \"y\": { \"target\": \"a#Name\" }", "\"y\": { \"target\": \"a#Name\" }, \"x\": { \"target\": \"a#Name\" }")]
    [InlineData("\"x\": { \"target\": \"a#Name\" }", "\"x\": { \"target\": \"a#Name\", \"traits\": { \"smithy.api#required\": {} } }")]
    [InlineData("\"type\": \"string\"", "\"type\": \"blob\"")]
    public void What_the_closure_says_counts(string from, string to) => Assert.NotEqual(Checksum(Shapes), Checksum(Changed(from, to)));

    [Fact]
    public void Checksum_is_sixteen_digits_and_always_the_same() => Assert.Equal("0cca4781e357b6f4", Checksum(Shapes));

    private static string Changed(string from, string to)
    {
        Assert.Contains(from, Shapes, StringComparison.Ordinal);
        return Shapes.Replace(from, to, StringComparison.Ordinal);
    }

    private static string Checksum(string shapes) => Assert.Single(Spec.Pick(Spec.Model(shapes), "Op").Services).Checksum;
}
