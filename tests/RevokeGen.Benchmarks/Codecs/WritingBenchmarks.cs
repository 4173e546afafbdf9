using System;
using System.Buffers;
using System.Formats.Cbor;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using RevokeGen.Benchmarks.OrdersCbor;
using RevokeGen.Benchmarks.OrdersJson10;
using RevokeGen.Benchmarks.OrdersJson11;
using RevokeGen.Benchmarks.OrdersQuery;
using RevokeGen.Benchmarks.OrdersRestJson;
using RevokeGen.Benchmarks.OrdersRestXml;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using Cbor = RevokeGen.Benchmarks.OrdersCbor;
using Json10 = RevokeGen.Benchmarks.OrdersJson10;
using Json11 = RevokeGen.Benchmarks.OrdersJson11;
using Query = RevokeGen.Benchmarks.OrdersQuery;
using Rest = RevokeGen.Benchmarks.OrdersRestJson;
using Xml = RevokeGen.Benchmarks.OrdersRestXml;

namespace RevokeGen.Benchmarks;

/// <summary>One message of ten orders, written in every protocol and by what the framework has for its format.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks : IDisposable
{
    private static readonly byte[] Json = Encoding.UTF8.GetBytes(OrderTexts.Json);

    private readonly ArrayBufferWriter<byte> _buffer = new(16384);
    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>());
    private readonly CborWriter _cbor = new(CborConformanceMode.Lax);
    private readonly byte[] _encoded = new byte[16384];
    private readonly MemoryStream _stream = new(16384);
    private readonly OrderBook _book = JsonSerializer.Deserialize(Json, OrderBookContext.Default.OrderBook)!;
    private readonly Rest.PutOrdersRequest _restJson1 = OrdersRestJsonJson.ReadPutOrdersRequest(Json);
    private readonly Json10.PutOrdersRequest _awsJson10 = OrdersJson10Json.ReadPutOrdersRequest(Json);
    private readonly Json11.PutOrdersRequest _awsJson11 = OrdersJson11Json.ReadPutOrdersRequest(Json);
    private readonly Query.PutOrdersRequest _awsQuery = OrdersQueryJson.ReadPutOrdersRequest(Json);
    private readonly Cbor.PutOrdersRequest _rpcV2Cbor = OrdersCborJson.ReadPutOrdersRequest(Json);
    private readonly Xml.PutOrdersRequest _restXml = OrdersRestXmlJson.ReadPutOrdersRequest(Json);

    /// <summary>What does not write the same would be no comparison.</summary>
    /// <exception cref="InvalidOperationException">Two texts of one format differ.</exception>
    [GlobalSetup]
    public void CheckTexts()
    {
        JsonBySourceGeneration();
        var json = JsonNode.Parse(_buffer.WrittenSpan);
        foreach (var write in (Func<int>[])[RestJson1, AwsJson10, AwsJson11])
        {
            write();
            if (!JsonNode.DeepEquals(JsonNode.Parse(_buffer.WrittenSpan), json))
                throw new InvalidOperationException("The JSON texts differ.");
        }

        XmlByHand();
        RestXml();
        if (!XNode.DeepEquals(XElement.Parse(Encoding.UTF8.GetString(_buffer.WrittenSpan)), XElement.Parse(Encoding.UTF8.GetString(_stream.ToArray()))))
            throw new InvalidOperationException("The XML texts differ.");
        RpcV2Cbor();
        if (JsonSerializer.Serialize(HandWrittenCbor.Read(_buffer.WrittenMemory), OrderBookContext.Default.OrderBook) != JsonSerializer.Serialize(HandWrittenCbor.Read(_encoded.AsMemory(0, CborByHand())), OrderBookContext.Default.OrderBook))
            throw new InvalidOperationException("The CBOR documents differ.");
        AwsQuery();
        if (!Parameters(_buffer.WrittenSpan).SequenceEqual(Parameters(HandWrittenForm.Write(_book))))
            throw new InvalidOperationException("The forms differ.");
    }

    /// <summary>The runtime, restJson1.</summary>
    [Benchmark]
    public int RestJson1() => Write<RestJson1, Rest.PutOrdersOperation, Rest.PutOrdersRequest, Rest.PutOrdersResponse>(_restJson1);

    /// <summary>The runtime, awsJson1_0.</summary>
    [Benchmark]
    public int AwsJson10() => Write<AwsJson10, Json10.PutOrdersOperation, Json10.PutOrdersRequest, Json10.PutOrdersResponse>(_awsJson10);

    /// <summary>The runtime, awsJson1_1.</summary>
    [Benchmark]
    public int AwsJson11() => Write<AwsJson11, Json11.PutOrdersOperation, Json11.PutOrdersRequest, Json11.PutOrdersResponse>(_awsJson11);

    /// <summary>The runtime, awsQuery.</summary>
    [Benchmark]
    public int AwsQuery() => Write<AwsQuery, Query.PutOrdersOperation, Query.PutOrdersRequest, Query.PutOrdersResponse>(_awsQuery);

    /// <summary>The runtime, restXml.</summary>
    [Benchmark]
    public int RestXml() => Write<RestXml, Xml.PutOrdersOperation, Xml.PutOrdersRequest, Xml.PutOrdersResponse>(_restXml);

    /// <summary>The runtime, rpcv2Cbor.</summary>
    [Benchmark]
    public int RpcV2Cbor() => Write<RpcV2Cbor, Cbor.PutOrdersOperation, Cbor.PutOrdersRequest, Cbor.PutOrdersResponse>(_rpcV2Cbor);

    /// <summary>The framework's CBOR writer, writer and array used again.</summary>
    [Benchmark]
    public int CborByHand()
    {
        _cbor.Reset();
        HandWrittenCbor.Write(_cbor, _book);
        return _cbor.Encode(_encoded);
    }

    /// <summary>System.Text.Json's source generation, writer and buffer used again.</summary>
    [Benchmark]
    public int JsonBySourceGeneration()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        JsonSerializer.Serialize(_json, _book, OrderBookContext.Default.OrderBook);
        return _buffer.WrittenCount;
    }

    /// <summary>The framework's XML writer, stream used again.</summary>
    [Benchmark]
    public long XmlByHand()
    {
        _stream.SetLength(0);
        HandWrittenXml.Write(_stream, _book);
        return _stream.Length;
    }

    /// <summary>A string builder.</summary>
    [Benchmark]
    public int FormByHand() => HandWrittenForm.Write(_book).Length;

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IOrderedEnumerable<string> Parameters(ReadOnlySpan<byte> form) => Encoding.UTF8.GetString(form).Split('&').Order(StringComparer.Ordinal);

    private int Write<TProtocol, TOperation, TRequest, TResponse>(TRequest request)
        where TProtocol : struct, IProtocol
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        _buffer.ResetWrittenCount();
        TProtocol.WriteBody<TOperation, TRequest, TResponse>(_buffer, request);
        return _buffer.WrittenCount;
    }
}
