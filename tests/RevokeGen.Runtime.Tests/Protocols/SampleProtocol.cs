using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Faults;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>A protocol, with the frames that it puts around the members of the sample operation's answers.</summary>
/// <param name="name">Its name, for the names of cases.</param>
/// <param name="format">What its answers are written in.</param>
/// <param name="success">What stands around the members of an answer.</param>
/// <param name="error">What stands around the members of an error, and says that its code is Foo.</param>
/// <param name="header">How answers name the protocol; null where they do not.</param>
internal abstract class SampleProtocol(string name, SampleFormat format, SampleFrame success, SampleFrame error, string? header)
{
    private static readonly SampleFrame Json = new("{", "}");

    private static readonly SampleFrame JsonError = new("""{"__type":"a.b#Foo","message":"m","Flag":true,""", "}");

    public static IReadOnlyList<SampleProtocol> All { get; } =
    [
        new TypedSampleProtocol<RestJson1>("restJson1", SampleFormat.Json, Json, JsonError),
        new TypedSampleProtocol<AwsJson10>("awsJson1_0", SampleFormat.Json, Json, JsonError),
        new TypedSampleProtocol<AwsJson11>("awsJson1_1", SampleFormat.Json, Json, JsonError),
        new TypedSampleProtocol<RestXml>("restXml", SampleFormat.Xml, new("<Sample>", "</Sample>"), new("<ErrorResponse><Error><Code>Foo</Code>", "</Error></ErrorResponse>")),
        new TypedSampleProtocol<AwsQuery>(
            "awsQuery",
            SampleFormat.Xml,
            new("<TakeSampleResponse><TakeSampleResult>", "</TakeSampleResult></TakeSampleResponse>"),
            new("<ErrorResponse><Error><Code>Foo</Code>", "</Error><RequestId>r</RequestId></ErrorResponse>")),
        new TypedSampleProtocol<Ec2Query>(
            "ec2Query",
            SampleFormat.Xml,
            new("<TakeSampleResponse>", "</TakeSampleResponse>"),
            new("<Response><Errors><Error><Code>Foo</Code>", "</Error></Errors></Response>")),
        new TypedSampleProtocol<RpcV2Cbor>("rpcv2Cbor", SampleFormat.Cbor, new([0xBF], [0xFF]), new(CborErrorHead(), [0xFF]), "rpc-v2-cbor"),
        new TypedSampleProtocol<RpcV2Json>("rpcv2Json", SampleFormat.Json, Json, JsonError, "rpc-v2-json"),
    ];

    public static IEnumerable<string> Names => All.Select(static protocol => protocol.Name);

    public static IEnumerable<string> XmlNames => All.Where(static protocol => protocol.Format is SampleFormat.Xml).Select(static protocol => protocol.Name);

    public string Name { get; } = name;

    public SampleFormat Format { get; } = format;

    /// <summary>How answers name the protocol in the header <c>smithy-protocol</c>; null where they do not.</summary>
    public string? Header { get; } = header;

    /// <summary>Members of every kind.</summary>
    public byte[] FullMembers => Format switch
    {
        SampleFormat.Json => Encoding.UTF8.GetBytes(Written.Json(Sample.Full)[1..^1]),
        SampleFormat.Xml => Encoding.UTF8.GetBytes(SampleText.FullXml.Split(["'urn:d'>", "</r:Root>"], StringSplitOptions.None)[1]),
        _ => Written.Cbor(Sample.Full)[1..^1],
    };

    /// <summary>What a document of the format is made of, for whoever damages one: bytes that begin, end and part its values.</summary>
    public byte[] Marks => Format switch
    {
        SampleFormat.Json => "{}[],:\"\\uD8n1-+eE."u8.ToArray(),
        SampleFormat.Xml => "<>/&;'\"=! ]-:?#x"u8.ToArray(),
        _ => Damage.CborMarks.ToArray(),
    };

    public static SampleProtocol Of(string name) => All.Single(protocol => protocol.Name == name);

    public byte[] Answer(ReadOnlySpan<byte> members) => success.Around(members);

    public byte[] Error(ReadOnlySpan<byte> members) => error.Around(members);

    /// <summary>A member and its value, both as they are in the format.</summary>
    public byte[] Member(string name, byte[] value) => Format switch
    {
        SampleFormat.Json => [.. Encoding.UTF8.GetBytes($"\"{name}\":"), .. value],
        SampleFormat.Xml => [.. Encoding.UTF8.GetBytes($"<{name}>"), .. value, .. Encoding.UTF8.GetBytes($"</{name}>")],
        _ => [.. CborText(Encoding.UTF8.GetBytes(name)), .. value],
    };

    /// <summary>Members, one behind the other.</summary>
    public byte[] Join(params byte[][] members) =>
        [.. members.SelectMany((member, index) => Format is SampleFormat.Json && index > 0 ? [(byte)',', .. member] : member)];

    /// <summary>A member that the sample does not have, of any value.</summary>
    public byte[] Unknown(ShapeNode value)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (Format)
        {
            case SampleFormat.Json:
                var json = new JsonShapeWriter(output);
                value.Write(ref json, default);
                return Member("New", output.WrittenSpan.ToArray());
            case SampleFormat.Xml:
                var xml = new XmlShapeWriter(output);
                value.Write(ref xml, "New"u8);
                return output.WrittenSpan.ToArray();
            default:
                var cbor = new CborShapeWriter(output);
                value.Write(ref cbor, default);
                return Member("New", output.WrittenSpan.ToArray());
        }
    }

    /// <summary>The member Text, of any bytes, up to 23 of them.</summary>
    public byte[] Text(byte[] text) => Member("Text", Format switch { SampleFormat.Json => [(byte)'"', .. text, (byte)'"'], SampleFormat.Xml => text, _ => CborText(text) });

    /// <summary>A client that is answered in process.</summary>
    public abstract SampleClient Client();

    /// <summary>A client of a server.</summary>
    public abstract LoopbackClient Over(string endpoint, Func<ClientSettings, ClientSettings>? change = null);

    private static byte[] CborText(byte[] text) => [(byte)(0x60 + text.Length), .. text];

    private static byte[] CborErrorHead() => Written.Cbor(static (ref CborShapeWriter writer) =>
    {
        writer.WriteString("__type"u8, "a.b#Foo");
        writer.WriteString("message"u8, "m");
        writer.WriteBoolean("Flag"u8, true);
    })[..^1];
}
