using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>Bytes to responses.</summary>
internal static class ParsingSection
{
    private const string SourceGeneration = "System.Text.Json source generation", XmlReader = "XmlReader", CborReader = "System.Formats.Cbor by hand";

    public static SectionReport Measure(Action<string> progress)
    {
        var orders = new Compared(BenchmarkRun.Of<ParsingBenchmarks>(progress));
        return new(
            "parsing",
            "Reading a response's body",
            [
                orders.Time("restJson1", nameof(ParsingBenchmarks.RestJson1), nameof(ParsingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Memory("restJson1", nameof(ParsingBenchmarks.RestJson1), nameof(ParsingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("awsJson1_0", nameof(ParsingBenchmarks.AwsJson10), nameof(ParsingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("awsJson1_1", nameof(ParsingBenchmarks.AwsJson11), nameof(ParsingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("rpcv2Cbor", nameof(ParsingBenchmarks.RpcV2Cbor), nameof(ParsingBenchmarks.CborByHand), CborReader),
                orders.Memory("rpcv2Cbor", nameof(ParsingBenchmarks.RpcV2Cbor), nameof(ParsingBenchmarks.CborByHand), CborReader),
                orders.Time("restXml", nameof(ParsingBenchmarks.RestXml), nameof(ParsingBenchmarks.XmlByHand), XmlReader),
                orders.Memory("restXml", nameof(ParsingBenchmarks.RestXml), nameof(ParsingBenchmarks.XmlByHand), XmlReader),
                orders.Time("awsQuery", nameof(ParsingBenchmarks.AwsQuery), nameof(ParsingBenchmarks.QueryXmlByHand), XmlReader),
                orders.Memory("awsQuery", nameof(ParsingBenchmarks.AwsQuery), nameof(ParsingBenchmarks.QueryXmlByHand), XmlReader),
            ],
            ["One answer of ten orders with three lines each; what each side read is compared first."]);
    }
}
