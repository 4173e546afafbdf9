using System;
using RevokeGen.Benchmarks.Reporting;

namespace RevokeGen.Benchmarks;

/// <summary>Requests to bytes.</summary>
internal static class WritingSection
{
    private const string SourceGeneration = "System.Text.Json source generation", XmlWriter = "XmlWriter", Form = "StringBuilder", CborWriter = "System.Formats.Cbor by hand";

    public static SectionReport Measure(Action<string> progress)
    {
        var orders = new Compared(BenchmarkRun.Of<WritingBenchmarks>(progress));
        var revokes = new Compared(BenchmarkRun.Of<RevokeWritingBenchmarks>(progress));
        return new(
            "writing",
            "Writing a request's body",
            [
                revokes.Time("RevokePermissions", nameof(RevokeWritingBenchmarks.RevokePermissions), nameof(RevokeWritingBenchmarks.JsonByHand), "Utf8JsonWriter by hand"),
                revokes.Time("RevokeEndpointAccess", nameof(RevokeWritingBenchmarks.RevokeEndpointAccess)),
                revokes.Memory("RevokeEndpointAccess", nameof(RevokeWritingBenchmarks.RevokeEndpointAccess)),
                orders.Time("restJson1", nameof(WritingBenchmarks.RestJson1), nameof(WritingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Memory("restJson1", nameof(WritingBenchmarks.RestJson1), nameof(WritingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("awsJson1_0", nameof(WritingBenchmarks.AwsJson10), nameof(WritingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("awsJson1_1", nameof(WritingBenchmarks.AwsJson11), nameof(WritingBenchmarks.JsonBySourceGeneration), SourceGeneration),
                orders.Time("rpcv2Cbor", nameof(WritingBenchmarks.RpcV2Cbor), nameof(WritingBenchmarks.CborByHand), CborWriter),
                orders.Memory("rpcv2Cbor", nameof(WritingBenchmarks.RpcV2Cbor), nameof(WritingBenchmarks.CborByHand), CborWriter),
                orders.Time("restXml", nameof(WritingBenchmarks.RestXml), nameof(WritingBenchmarks.XmlByHand), XmlWriter),
                orders.Memory("restXml", nameof(WritingBenchmarks.RestXml), nameof(WritingBenchmarks.XmlByHand), XmlWriter),
                orders.Time("awsQuery", nameof(WritingBenchmarks.AwsQuery), nameof(WritingBenchmarks.FormByHand), Form),
                orders.Memory("awsQuery", nameof(WritingBenchmarks.AwsQuery), nameof(WritingBenchmarks.FormByHand), Form),
            ],
            ["The rows that are named after protocols write one message of ten orders with three lines each; both sides' texts are compared first. Buffers are used again on both sides."]);
    }
}
