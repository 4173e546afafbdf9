using System;
using System.Buffers;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

public sealed class RpcV2Tests
{
    private const string Cbor = "rpc-v2-cbor", Json = "rpc-v2-json";

    [Fact]
    public void Body_is_the_request_in_the_format_of_the_protocol()
    {
        var request = new Sample { Text = "a", Child = new Sample() };
        var body = new ArrayBufferWriter<byte>();
        RpcV2Cbor.WriteBody<SampleOperation, Sample, Sample>(body, request);
        Assert.Equal(Written.Cbor(request), body.WrittenSpan.ToArray());
        Assert.Equal("""{"Text":"a","Child":{}}""", SampleAnswer<RpcV2Json>.Body(request));
        Assert.Equal(("application/cbor", "application/json"), (RpcV2Cbor.ContentType, RpcV2Json.ContentType));
    }

    [Fact]
    public void Headers_name_the_protocol_and_what_is_accepted()
    {
        Assert.Equal(["smithy-protocol: rpc-v2-cbor", "accept: application/cbor"], RpcV2Cbor.HeadersOf(SampleOperation.Info).Select(static header => $"{header.Key}: {header.Value}"));
        Assert.Equal(["smithy-protocol: rpc-v2-json", "accept: application/json"], RpcV2Json.HeadersOf(SampleOperation.Info).Select(static header => $"{header.Key}: {header.Value}"));
        var compatible = SampleOperation.Info with { Service = SampleOperation.Info.Service with { IsQueryCompatible = true } };
        Assert.Equal("x-amzn-query-mode: true", RpcV2Cbor.HeadersOf(compatible).Select(static header => $"{header.Key}: {header.Value}").Last());
    }

    [Fact]
    public void Answer_is_read_if_it_is_of_the_protocol()
    {
        var sample = new Sample { Text = "t" };
        SampleText.AssertEqual(sample, SampleAnswer<RpcV2Cbor>.Response(Written.Cbor(sample), Cbor));
        SampleText.AssertEqual(sample, SampleAnswer<RpcV2Json>.Response(Encoding.UTF8.GetBytes(Written.Json(sample)), Json));
        SampleText.AssertEqual(new Sample(), SampleAnswer<RpcV2Cbor>.Response([], Cbor));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RPC-V2-CBOR")]
    [InlineData("rpc-v2-cbor, rpc-v2-cbor")]
    [InlineData(Json)]
    public void Answer_of_something_else_is_no_success(string? protocol)
    {
        Assert.Throws<ShapeFormatException>(() => SampleAnswer<RpcV2Cbor>.Response(Written.Cbor(new Sample()), protocol));
        Assert.Throws<ShapeFormatException>(() => SampleAnswer<RpcV2Cbor>.Response([], protocol));
    }

    [Theory]
    [InlineData("""{"__type":"a.b#FooError","message":"m"}""", "FooError", "m")]
    [InlineData("""{"Message":"m","__type":"FooError"}""", "FooError", "m")]
    [InlineData("""{"code":"Other","Code":"Another","__type":"a#FooError"}""", "FooError", null)]
    [InlineData("""{"code":"Other","Code":"Another"}""", "", null)]
    [InlineData("""{"__type":42,"message":"m"}""", "", "m")]
    [InlineData("""{"__type":"FooError","message":"m" """, "FooError", "m")]
    [InlineData("""{"__type":"FooError","message":"m""", "FooError", null)]
    [InlineData("""{"__type":"FooErr""", "", null)]
    [InlineData("<html>", "", null)]
    [InlineData("", "", null)]
    public void Code_is_the_type_in_the_body_and_nothing_else(string body, string code, string? message)
    {
        var error = SampleAnswer<RpcV2Json>.Error(Encoding.UTF8.GetBytes(body), "FromHeader", "r-1", Json);
        Assert.Equal(new ErrorResponse(code, message, 400, "r-1"), error.Error);
    }

    [Fact]
    public void Error_in_cbor_has_its_code_message_and_members()
    {
        var body = Written.Cbor((ref CborShapeWriter writer) =>
        {
            writer.WriteString("__type"u8, "a.b#FooError");
            writer.WriteString("message"u8, "m");
            writer.WriteString("Text"u8, "t");
        });
        var error = SampleAnswer<RpcV2Cbor>.Error(body, null, "r-1", Cbor);
        Assert.Equal(new ErrorResponse("FooError", "m", 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample { Text = "t" }, error.Details);
    }

    [Fact]
    public void Error_that_does_not_fit_keeps_code_and_message()
    {
        var error = SampleAnswer<RpcV2Json>.Error("""{"__type":"FooError","message":"m","Text":1}"""u8.ToArray(), null, null, Json);
        Assert.Equal(new ErrorResponse("FooError", "m", 400, null), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Fact]
    public void Error_that_is_not_of_the_protocol_is_known_by_its_status_alone()
    {
        var error = SampleAnswer<RpcV2Json>.Error("""{"__type":"FooError","message":"m","Text":"t"}"""u8.ToArray(), "FooError", "r-1", Cbor);
        Assert.Equal(new ErrorResponse("", null, 400, "r-1"), error.Error);
        SampleText.AssertEqual(new Sample(), error.Details);
    }

    [Fact]
    public void Error_never_throws_for_what_the_body_holds()
    {
        var random = new Random(5);
        for (var count = 0; count < 5000; count++)
        {
            var body = new byte[random.Next(40)];
            random.NextBytes(body);
            Assert.Equal(400, SampleAnswer<RpcV2Cbor>.Error(body, null, null, Cbor).StatusCode);
        }
    }

    [Fact]
    public void Body_has_no_request_id() => Assert.Equal((null, null), (RpcV2Cbor.FindRequestId([0xA0]), RpcV2Json.FindRequestId("""{"RequestId":"r"}"""u8)));
}
