using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json.Nodes;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The published cases of decoding CBOR, which AWS's clients share.</summary>
public sealed class CborDecodingTests(ITestOutputHelper output)
{
    private const string Repository = "boto/botocore";

    [Fact]
    public void Every_document_is_read_and_skipped()
    {
        var cases = Cases("decode-success-tests.json");
        foreach (var test in cases)
        {
            var reader = new CborShapeReader(Input(test));
            Assert.Equal(test["expect"]!.ToJsonString(), Read(ref reader, test["expect"]!).ToJsonString());
            var skipping = new CborShapeReader(Input(test));
            skipping.SkipUnknownMember();
        }

        output.WriteLine($"counted: published cases of CBOR: {cases.Count} documents are read");
        Assert.NotEmpty(cases);
    }

    [Fact]
    public void Every_malformed_document_is_refused()
    {
        var cases = Cases("decode-error-tests.json");
        foreach (var test in cases)
        {
            Assert.Throws<ShapeFormatException>(() =>
            {
                var reader = new CborShapeReader(Input(test));
                reader.SkipUnknownMember();
            });
        }

        output.WriteLine($"counted: published cases of CBOR: {cases.Count} malformed documents are refused");
        Assert.NotEmpty(cases);
    }

    [Fact]
    public void Case_with_anything_else_expected_fails()
    {
        var reader = new CborShapeReader([0x81, 0x17]);
        Assert.NotEqual("""{"list":[{"uint":24}]}""", Read(ref reader, JsonNode.Parse("""{"list":[{"uint":24}]}""")!).ToJsonString());
    }

    private static List<JsonObject> Cases(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(Corpus.PathTo(Path.Combine("cbor", file), Repository)))!.AsArray().Select(static test => test!.AsObject())];

    private static byte[] Input(JsonObject test) => Convert.FromHexString(test["input"]!.GetValue<string>());

    // What is there, in the words of the case, which says of what type it is. Tags without a meaning to Smithy leave no trace.
    private static JsonObject Read(ref CborShapeReader reader, JsonNode expected)
    {
        var (type, value) = expected.AsObject().Single();
        return new JsonObject { [type] = Value(ref reader, type, value!) };
    }

    private static JsonNode? Value(ref CborShapeReader reader, string type, JsonNode expected)
    {
        switch (type)
        {
            case "uint" or "negint":
                return Number(reader.ReadBigInteger());
            case "float32":
                return BitConverter.SingleToUInt32Bits(reader.ReadFloat());
            case "float64":
                return BitConverter.DoubleToUInt64Bits(reader.ReadDouble());
            case "bool":
                return reader.ReadBoolean();
            case "null":
                return reader.TryReadNull() ? new JsonObject() : null;
            case "string":
                return reader.ReadString();
            case "bytestring":
                return new JsonArray([.. reader.ReadBlob().Select(static value => (JsonNode)value)]);
            case "tag":
                return new JsonObject { ["id"] = expected["id"]!.DeepClone(), ["value"] = Read(ref reader, expected["value"]!) };
            case "list":
                return List(ref reader, expected.AsArray());
            case "map":
                return Map(ref reader, expected.AsObject());
            default:
                throw new NotSupportedException(type);
        }
    }

    private static JsonArray List(ref CborShapeReader reader, JsonArray expected)
    {
        var items = new JsonArray();
        reader.BeginList(default);
        while (reader.NextItem())
            items.Add((JsonNode)Read(ref reader, expected[items.Count]!));
        return items;
    }

    private static JsonObject Map(ref CborShapeReader reader, JsonObject expected)
    {
        var entries = new JsonObject();
        reader.BeginMap(default);
        while (reader.NextEntry(out var key))
            entries[key] = Read(ref reader, expected[key]!);
        return entries;
    }

    private static JsonNode Number(BigInteger number) => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!;
}
