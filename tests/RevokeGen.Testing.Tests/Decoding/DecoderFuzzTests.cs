using System;
using System.Collections.Generic;
using System.Formats.Cbor;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing.Tests.Decoding;

/// <summary>Whatever the body of a request is, the local service takes it or refuses it, with an answer.</summary>
public sealed class DecoderFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    private static readonly Gen<string> Text = ArbMap.Default.GeneratorFor<string>().Select(static text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")));

    // Nearly anything is a form.
    [Theory]
    [InlineData("application/json", null, false)]
    [InlineData("application/x-amz-json-1.1", null, false)]
    [InlineData("application/cbor", null, false)]
    [InlineData("application/x-www-form-urlencoded", null, true)]
    [InlineData("application/json", "gzip", false)]
    [InlineData("application/octet-stream", "aws-chunked", false)]
    public void Any_bytes_are_answered(string contentType, string? encoding, bool isMostlyTaken)
    {
        var (cases, taken) = (0, 0);
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            taken += StatusOf(bytes, contentType, encoding) == 200 ? 1 : 0;
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: random bodies of type {contentType}, encoding {encoding ?? "none"}: {cases}, {taken} taken");
        Assert.Equal(Cases, cases);
        Assert.Equal(isMostlyTaken, taken > Cases / 2);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("application/cbor", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/octet-stream", "aws-chunked")]
    public void Damaged_bodies_are_answered(string contentType, string? encoding)
    {
        var whole = Whole(contentType, encoding);
        Assert.Equal(200, StatusOf(whole, contentType, encoding));
        var (cases, taken) = (0, 0);
        Prop.ForAll(ArbMap.Default.ArbFor<(byte At, byte Value, byte Cut)>(), damage =>
        {
            var bytes = whole.ToArray();
            bytes[damage.At % bytes.Length] = damage.Value;
            var length = damage.Cut % 2 == 0 ? bytes.Length : damage.Cut % bytes.Length;
            taken += StatusOf(bytes[..length], contentType, encoding) == 200 ? 1 : 0;
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: damaged bodies of type {contentType}, encoding {encoding ?? "none"}: {cases}, {taken} taken");
        Assert.Equal(Cases, cases);
        Assert.InRange(taken, 1, Cases - 1);
    }

    [Fact]
    public void Same_document_reads_alike_in_cbor_and_in_json()
    {
        var (cases, leaves) = (0, 0L);
        Prop.ForAll(Structure(3).ToArbitrary(), document =>
        {
            var cbor = new CborWriter(CborConformanceMode.Lax);
            Write(document, cbor, cases);
            var expected = JsonFlattener.Flatten(Encoding.UTF8.GetBytes(document.ToJsonString()));
            Assert.Equal(expected, CborFlattener.Flatten(cbor.Encode()));
            cases++;
            leaves += expected.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: documents flattened alike in CBOR and in JSON: {cases}, {leaves} leaves");
        Assert.Equal(Cases, cases);
    }

    private static Gen<JsonNode?> Node(int depth)
    {
        var scalar = Gen.OneOf(
            Text.Select(static text => (JsonNode?)text), Gen.Elements<JsonNode?>(true, false), ArbMap.Default.GeneratorFor<long>().Select(static number => (JsonNode?)number), Gen.Constant((JsonNode?)null));
        return depth == 0 ? scalar : Gen.OneOf(
            scalar, Gen.ListOf(Node(depth - 1)).Select(static items => (JsonNode?)new JsonArray([.. items.Select(static item => item?.DeepClone())])), Structure(depth).Select(static node => (JsonNode?)node));
    }

    private static Gen<JsonObject> Structure(int depth) =>
        from count in Gen.Choose(0, 4)
        from members in Gen.ListOf(from name in Text from value in Node(depth - 1) select (Name: name, Value: value), count)
        select new JsonObject(members.DistinctBy(static member => member.Name).Select(static member => KeyValuePair.Create(member.Name, member.Value?.DeepClone())));

    // Of known and of unknown lengths by turns.
    private static void Write(JsonNode? node, CborWriter cbor, int turn)
    {
        switch (node)
        {
            case JsonObject members:
                cbor.WriteStartMap(turn % 2 == 0 ? members.Count : null);
                foreach (var (name, value) in members)
                {
                    cbor.WriteTextString(name);
                    Write(value, cbor, turn + 1);
                }

                cbor.WriteEndMap();
                break;
            case JsonArray items:
                cbor.WriteStartArray(turn % 2 == 0 ? items.Count : null);
                foreach (var item in items)
                    Write(item, cbor, turn + 1);
                cbor.WriteEndArray();
                break;
            case null:
                cbor.WriteNull();
                break;
            case var scalar:
                if (scalar.GetValueKind() is JsonValueKind.String)
                    cbor.WriteTextString(scalar.GetValue<string>());
                else if (scalar.GetValueKind() is JsonValueKind.Number)
                    cbor.WriteInt64(scalar.GetValue<long>());
                else
                    cbor.WriteBoolean(scalar.GetValue<bool>());
                break;
        }
    }

    private static byte[] Whole(string contentType, string? encoding)
    {
        var json = """{"a":{"b":[1,"x",true,null,{"c":"é"}]},"d":-1.5e3}"""u8.ToArray();
        if (encoding == "aws-chunked")
            return Encoding.ASCII.GetBytes($"32\r\n{new string('x', 50)}\r\n0\r\n\r\n");
        if (encoding == "gzip")
            return Gzip(json);
        return contentType switch
        {
            "application/cbor" => Convert.FromHexString("A26161A161629F016178F5F6A1616362C3A9FF6164FBC097700000000000"),
            "application/x-www-form-urlencoded" => "Action=Ping&a.b.member.1=1&a.b.member.2=%C3%A9+x&d=-1.5e3"u8.ToArray(),
            _ => json,
        };
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    // In process, where nothing waits. What is thrown instead of an answer fails the test.
    private static int StatusOf(byte[] body, string contentType, string? encoding)
    {
        var script = new ServiceScript { RequireSignature = false }.Otherwise("Ping", ScriptedResponse.Empty());
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://service.test/Ping") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        var call = transport.SendAsync(request, default);
        Assert.True(call.IsCompleted);
        using var answer = call.GetAwaiter().GetResult();
        Assert.Contains((int)answer.StatusCode, (int[])[200, 400, 404]);
        Assert.Single(script.Requests);
        return (int)answer.StatusCode;
    }
}
