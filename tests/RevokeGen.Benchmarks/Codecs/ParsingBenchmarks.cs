using System;
using System.Formats.Cbor;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using Cbor = RevokeGen.Benchmarks.OrdersCbor;
using Json10 = RevokeGen.Benchmarks.OrdersJson10;
using Json11 = RevokeGen.Benchmarks.OrdersJson11;
using Query = RevokeGen.Benchmarks.OrdersQuery;
using Rest = RevokeGen.Benchmarks.OrdersRestJson;
using Xml = RevokeGen.Benchmarks.OrdersRestXml;

namespace RevokeGen.Benchmarks;

/// <summary>One answer of ten orders, read in every protocol and by what the framework has for its format. Each gives the number of orders.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private static readonly byte[] Json = Encoding.UTF8.GetBytes(OrderTexts.Json), QueryXml = Encoding.UTF8.GetBytes(OrderTexts.QueryXml), PlainXml = Encoding.UTF8.GetBytes(OrderTexts.Xml);
    private static readonly byte[] CborDocument = WriteCbor();
    private static readonly ResponseMetadata Metadata = new("4e1c0d62", 200) { Headers = HeadersOf("rpc-v2-cbor") };

    /// <summary>What does not read the same would be no comparison.</summary>
    /// <exception cref="InvalidOperationException">An answer was not read to its end.</exception>
    [GlobalSetup]
    public void CheckAnswers()
    {
        var expected = Sum(JsonSerializer.Deserialize(Json, OrderBookContext.Default.OrderBook)!);
        var restJson = Read<RestJson1, Rest.PutOrdersOperation, Rest.PutOrdersRequest, Rest.PutOrdersResponse>(Json);
        var restXml = Read<RestXml, Xml.PutOrdersOperation, Xml.PutOrdersRequest, Xml.PutOrdersResponse>(PlainXml);
        var query = Read<AwsQuery, Query.PutOrdersOperation, Query.PutOrdersRequest, Query.PutOrdersResponse>(QueryXml);
        var cbor = Read<RpcV2Cbor, Cbor.PutOrdersOperation, Cbor.PutOrdersRequest, Cbor.PutOrdersResponse>(CborDocument);
        double[] sums =
        [
            Sum(HandWrittenCbor.Read(CborDocument)),
            cbor.Orders!.Sum(static order => order.PlacedAt!.Value.ToUnixTimeSeconds() + order.Total!.Value + order.Lines!.Sum(static line => line.Quantity!.Value)),
            Sum(HandWrittenXml.Read(PlainXml)),
            Sum(HandWrittenXml.Read(QueryXml)),
            restJson.Orders!.Sum(static order => order.PlacedAt!.Value.ToUnixTimeSeconds() + order.Total!.Value + order.Lines!.Sum(static line => line.Quantity!.Value)),
            restXml.Orders!.Sum(static order => order.PlacedAt!.Value.ToUnixTimeSeconds() + order.Total!.Value + order.Lines!.Sum(static line => line.Quantity!.Value)),
            query.Orders!.Sum(static order => order.PlacedAt!.Value.ToUnixTimeSeconds() + order.Total!.Value + order.Lines!.Sum(static line => line.Quantity!.Value)),
        ];
        if (sums.Any(sum => sum != expected))
            throw new InvalidOperationException($"The answers differ: {expected} and {string.Join(", ", sums)}.");
    }

    /// <summary>The runtime, restJson1.</summary>
    [Benchmark]
    public int RestJson1() => Read<RestJson1, Rest.PutOrdersOperation, Rest.PutOrdersRequest, Rest.PutOrdersResponse>(Json).Orders!.Count;

    /// <summary>The runtime, awsJson1_0.</summary>
    [Benchmark]
    public int AwsJson10() => Read<AwsJson10, Json10.PutOrdersOperation, Json10.PutOrdersRequest, Json10.PutOrdersResponse>(Json).Orders!.Count;

    /// <summary>The runtime, awsJson1_1.</summary>
    [Benchmark]
    public int AwsJson11() => Read<AwsJson11, Json11.PutOrdersOperation, Json11.PutOrdersRequest, Json11.PutOrdersResponse>(Json).Orders!.Count;

    /// <summary>The runtime, awsQuery.</summary>
    [Benchmark]
    public int AwsQuery() => Read<AwsQuery, Query.PutOrdersOperation, Query.PutOrdersRequest, Query.PutOrdersResponse>(QueryXml).Orders!.Count;

    /// <summary>The runtime, restXml.</summary>
    [Benchmark]
    public int RestXml() => Read<RestXml, Xml.PutOrdersOperation, Xml.PutOrdersRequest, Xml.PutOrdersResponse>(PlainXml).Orders!.Count;

    /// <summary>The runtime, rpcv2Cbor.</summary>
    [Benchmark]
    public int RpcV2Cbor() => Read<RpcV2Cbor, Cbor.PutOrdersOperation, Cbor.PutOrdersRequest, Cbor.PutOrdersResponse>(CborDocument).Orders!.Count;

    /// <summary>The framework's CBOR reader.</summary>
    [Benchmark]
    public int CborByHand() => HandWrittenCbor.Read(CborDocument).Orders.Count;

    /// <summary>System.Text.Json's source generation.</summary>
    [Benchmark]
    public int JsonBySourceGeneration() => JsonSerializer.Deserialize(Json, OrderBookContext.Default.OrderBook)!.Orders.Count;

    /// <summary>The framework's XML reader on restXml's answer.</summary>
    [Benchmark]
    public int XmlByHand() => HandWrittenXml.Read(PlainXml).Orders.Count;

    /// <summary>The framework's XML reader on awsQuery's answer.</summary>
    [Benchmark]
    public int QueryXmlByHand() => HandWrittenXml.Read(QueryXml).Orders.Count;

    private static byte[] WriteCbor()
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        HandWrittenCbor.Write(writer, JsonSerializer.Deserialize(Json, OrderBookContext.Default.OrderBook)!);
        return writer.Encode();
    }

    private static ResponseHeaders HeadersOf(string protocol)
    {
        var response = new HttpResponseMessage();
        response.Headers.Add("smithy-protocol", protocol);
        return new(response);
    }

    private static double Sum(OrderBook book) =>
        book.Orders.Sum(static order => order.PlacedAt.ToUnixTimeSeconds() + order.Total + order.Lines.Sum(static line => line.Quantity));

    private static TResponse Read<TProtocol, TOperation, TRequest, TResponse>(byte[] body)
        where TProtocol : struct, IProtocol
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class => TProtocol.ReadResponse<TOperation, TRequest, TResponse>(body, Metadata);
}
