using System;
using System.Buffers;
using System.Net;
using System.Net.Http;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Random values of every type, written and read back by every protocol. What query protocols send is a form, which has tests of its own: here their answers are.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Cases = 2000;

    [Fact]
    public void RestJson1_reads_what_it_writes() => Check("restJson1", Generated.JsonDocument, Body<RestJson1>, Read<RestJson1>);

    [Fact]
    public void AwsJson1_0_reads_what_it_writes() => Check("awsJson1_0", Generated.JsonDocument, Body<AwsJson10>, Read<AwsJson10>);

    [Fact]
    public void AwsJson1_1_reads_what_it_writes() => Check("awsJson1_1", Generated.JsonDocument, Body<AwsJson11>, Read<AwsJson11>);

    [Fact]
    public void RestXml_reads_what_it_writes() => Check("restXml", Generated.XmlDocument, Body<RestXml>, Read<RestXml>);

    [Fact]
    public void AwsQuery_reads_answers() => Check("awsQuery", Generated.XmlDocument, static node => Xml(node, "TakeSampleResult"), Read<AwsQuery>);

    [Fact]
    public void Ec2Query_reads_answers() => Check("ec2Query", Generated.XmlDocument, static node => Xml(node, null), Read<Ec2Query>);

    [Fact]
    public void RpcV2Cbor_reads_what_it_writes() => Check("rpcv2Cbor", Generated.Document, Body<RpcV2Cbor>, static (node, body) => Read<RpcV2Cbor>(node, body, "rpc-v2-cbor"));

    [Fact]
    public void RpcV2Json_reads_what_it_writes() => Check("rpcv2Json", Generated.JsonDocument, Body<RpcV2Json>, static (node, body) => Read<RpcV2Json>(node, body, "rpc-v2-json"));

    private static byte[] Body<TProtocol>(ShapeNode node)
        where TProtocol : struct, IProtocol
    {
        var body = new ArrayBufferWriter<byte>();
        TProtocol.WriteBody<NodeOperation, NodeHolder, NodeHolder>(body, new NodeHolder(node));
        return body.WrittenSpan.ToArray();
    }

    private static byte[] Xml(ShapeNode node, string? below)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new XmlShapeWriter(body);
        if (below is null)
        {
            node.Write(ref writer, "TakeSampleResponse"u8);
            return body.WrittenSpan.ToArray();
        }

        writer.BeginStructure("TakeSampleResponse"u8);
        node.Write(ref writer, Encoding.UTF8.GetBytes(below));
        writer.EndStructure();
        return body.WrittenSpan.ToArray();
    }

    private static void Read<TProtocol>(ShapeNode expected, byte[] body)
        where TProtocol : struct, IProtocol => Read<TProtocol>(expected, body, null);

    private static void Read<TProtocol>(ShapeNode expected, byte[] body, string? protocol)
        where TProtocol : struct, IProtocol
    {
        NodeOperation.Expected = expected;
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        if (protocol is not null)
            response.Headers.TryAddWithoutValidation("smithy-protocol", protocol);
        TProtocol.ReadResponse<NodeOperation, NodeHolder, NodeHolder>(body, new ResponseMetadata(null, 200) { Headers = new ResponseHeaders(response) });
    }

    private void Check(string protocol, Gen<ShapeNode> documents, Func<ShapeNode, byte[]> write, Action<ShapeNode, byte[]> read)
    {
        var (cases, bytes) = (0, 0L);
        Prop.ForAll(Arb.From(documents, Smaller.Than), node =>
        {
            var body = write(node);
            read(node, body);
            cases++;
            bytes += body.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: round trip through {protocol}: {cases} documents, {bytes} bytes");
        Assert.Equal(Cases, cases);
    }
}
