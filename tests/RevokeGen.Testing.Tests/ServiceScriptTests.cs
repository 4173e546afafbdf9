using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Tests;

public sealed class ServiceScriptTests
{
    [Fact]
    public async Task Answers_are_given_in_order_and_then_the_usual_one()
    {
        var script = Unsigned().Enqueue("Ping", ScriptedResponse.Json("1"), ScriptedResponse.Json("2")).Otherwise("Ping", ScriptedResponse.Json("3"));
        Assert.Equal(["1", "2", "3", "3"], [await PingAsync(script), await PingAsync(script), await PingAsync(script), await PingAsync(script)]);
    }

    [Fact]
    public async Task Operation_without_an_answer_is_unknown()
    {
        using var answer = await SendAsync(Unsigned(), Json("{}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("UnknownOperationException", Header(answer, "x-amzn-ErrorType"));
    }

    [Fact]
    public async Task Unsigned_request_is_refused_recorded_and_uses_up_no_answer()
    {
        var script = new ServiceScript { BearerTokens = ["token"] }.Enqueue("Ping", ScriptedResponse.Json("7"));
        var signed = Json("{}");
        signed.Headers.Authorization = new("Bearer", "token");
        using var first = await SendAsync(script, Json("{}"));
        using var second = await SendAsync(script, Json("{}"));
        using var third = await SendAsync(script, signed);
        Assert.Equal("MissingAuthenticationTokenException", Header(first, "x-amzn-ErrorType"));
        Assert.Equal("MissingAuthenticationTokenException", Header(second, "x-amzn-ErrorType"));
        Assert.Equal("7", await BodyAsync(third));
        Assert.Equal(3, script.Requests.Count);
    }

    [Fact]
    public async Task Unsigned_form_is_refused_in_xml()
    {
        using var answer = await SendAsync(new(), Form("Action=Ping&Version=1"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("<Code>MissingAuthenticationToken</Code>", await BodyAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"A":1,"A":2}""")]
    public async Task Unreadable_body_is_refused_and_recorded(string body)
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Json("{}"));
        using var answer = await SendAsync(script, Json(body));
        Assert.Equal("SerializationException", Header(answer, "x-amzn-ErrorType"));
        Assert.Equal(body, Assert.Single(script.Requests).Body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("custom, GZIP")]
    public async Task Body_in_gzip_is_decompressed(string encoding)
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Json("{}"));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write("""{"A":1}"""u8);
        using var answer = await SendAsync(script, Encoded(packed.ToArray(), encoding));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var request = Assert.Single(script.Requests);
        Assert.Equal(("""{"A":1}""", "1", encoding), (request.Body, request.Parameters["A"], request.Headers["content-encoding"]));
    }

    [Theory]
    [InlineData("custom", HttpStatusCode.OK)]
    [InlineData("gzip, custom", HttpStatusCode.OK)]
    [InlineData("gzip", HttpStatusCode.BadRequest)]
    public async Task Body_in_another_encoding_is_left_and_one_that_is_no_gzip_is_refused(string encoding, HttpStatusCode status)
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Json("{}"));
        using var answer = await SendAsync(script, Encoded("{}"u8.ToArray(), encoding));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("{}", Assert.Single(script.Requests).Body);
    }

    [Fact]
    public async Task Content_type_that_no_parser_knows_is_refused()
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Json("{}"));
        using var answer = await SendAsync(script, Post("Ping", "text/plain"));
        Assert.Equal("SerializationException", Header(answer, "x-amzn-ErrorType"));
    }

    [Theory]
    [InlineData("application/octet-stream", false)]
    [InlineData("text/plain", true)]
    [InlineData("application/json", true)]
    public async Task Bytes_are_taken_as_they_are(string contentType, bool isDeclared)
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Bytes(new byte[] { 0xFF, 0 }));
        if (isDeclared)
            script.TakesBytes("Ping");
        var request = Encoded([0xFE, 1], encoding: null);
        request.Content!.Headers.ContentType = new(contentType);
        using var answer = await SendAsync(script, request);
        Assert.Equal([0xFE, 1], Assert.Single(script.Requests).Content.ToArray());
        Assert.Equal([0xFF, 0], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("5\r\n{\"A\":\r\n2\r\n1}\r\n0\r\nx-sum:abc\r\n\r\n", HttpStatusCode.OK)]
    [InlineData("7\r\n{\"A\":1}\r\n0\r\nx-other:abc\r\n\r\n", HttpStatusCode.BadRequest)]
    [InlineData("6\r\n{\"A\":1\r\n0\r\nx-sum:abc\r\n\r\n", HttpStatusCode.BadRequest)]
    [InlineData("6\r\n{\"A\":1}\r\n0\r\nx-sum:abc\r\n\r\n", HttpStatusCode.BadRequest)]
    [InlineData("F0\r\n{\"A\":1}\r\n0\r\nx-sum:abc\r\n\r\n", HttpStatusCode.BadRequest)]
    [InlineData("7\r\n{\"A\":1}\r\n", HttpStatusCode.BadRequest)]
    [InlineData("no chunk", HttpStatusCode.BadRequest)]
    public async Task Chunks_of_an_upload_are_put_together_and_must_be_whole(string body, HttpStatusCode status)
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Json("{}"));
        var request = Encoded(Encoding.UTF8.GetBytes(body), "aws-chunked");
        request.Headers.Add("X-Amz-Trailer", "x-sum");
        request.Headers.Add("X-Amz-Decoded-Content-Length", "7");
        using var answer = await SendAsync(script, request);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
            Assert.Equal(("""{"A":1}""", "1"), (script.Requests[0].Body, script.Requests[0].Parameters["A"]));
    }

    [Fact]
    public async Task Form_names_its_operation_and_is_decoded()
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Empty());
        using var answer = await SendAsync(script, Form("Action=Ping&Items.Item.1=a+b"));
        var request = Assert.Single(script.Requests);
        Assert.Equal(("Ping", "POST", "/Ping", "a b"), (request.Operation, request.Method, request.Path, request.Parameters["Items.Item.1"]));
        Assert.Equal("http://service.test/Ping", request.Uri);
        Assert.Equal("service.test", request.Headers["host"]);
        Assert.Equal("28", request.Headers["content-length"]);
    }

    [Fact]
    public async Task Target_header_names_the_operation()
    {
        var script = Unsigned().Otherwise("Pong", ScriptedResponse.Empty());
        var request = Json("{}");
        request.Headers.Add("X-Amz-Target", "Service_20170331.Pong");
        using var answer = await SendAsync(script, request);
        Assert.Equal("Pong", Assert.Single(script.Requests).Operation);
    }

    [Fact]
    public async Task Request_id_is_in_head_and_body_and_counts_up()
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.QueryResult("Ping", "urn:x", "<A>1</A>"));
        using var first = await SendAsync(script, Json("{}"));
        using var second = await SendAsync(script, Json("{}"));
        Assert.Equal("00000000-0000-4000-8000-000000000001", Header(first, "x-amzn-RequestId"));
        Assert.Equal(
            """<PingResponse xmlns="urn:x"><PingResult><A>1</A></PingResult><ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000002</RequestId></ResponseMetadata></PingResponse>""",
            await BodyAsync(second));
    }

    [Fact]
    public async Task Answer_to_rpc_v2_names_its_protocol()
    {
        var script = Unsigned().Enqueue("Ping", ScriptedResponse.JsonError("Bad", "a \"b\""), ScriptedResponse.Json("{}") with { Headers = new Dictionary<string, string> { ["Smithy-Protocol"] = "other" } });
        using var error = await SendAsync(script, Rpc("Ping"));
        using var other = await SendAsync(script, Rpc("Ping"));
        using var unknown = await SendAsync(script, Rpc("Pong"));
        using var plain = await SendAsync(script, Json("{}"));
        Assert.Equal(["rpc-v2-json", "other", "rpc-v2-json"], new[] { error, other, unknown }.Select(static answer => Header(answer, "smithy-protocol")));
        Assert.False(plain.Headers.Contains("smithy-protocol"));
        Assert.Equal((HttpStatusCode.BadRequest, """{"__type":"Bad","message":"a \u0022b\u0022"}"""), (error.StatusCode, await BodyAsync(error)));
        Assert.StartsWith("""{"__type":"UnknownOperationException","message":""", await BodyAsync(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_text_is_escaped()
    {
        var script = Unsigned().Enqueue("Ping", ScriptedResponse.RestJsonError("Bad", "a \"quoted\" <text>"), ScriptedResponse.QueryError("Bad", "a <b> & c", 503));
        using var json = await SendAsync(script, Json("{}"));
        using var xml = await SendAsync(script, Json("{}"));
        using var document = System.Text.Json.JsonDocument.Parse(await BodyAsync(json));
        Assert.Equal("a \"quoted\" <text>", document.RootElement.GetProperty("Message").GetString());
        var envelope = System.Xml.Linq.XElement.Parse(await BodyAsync(xml));
        Assert.Equal("a <b> & c", envelope.Element("Error")?.Element("Message")?.Value);
        Assert.Equal("Receiver", envelope.Element("Error")?.Element("Type")?.Value);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, xml.StatusCode);
    }

    [Fact]
    public async Task Broken_connection_and_cut_body_are_transport_failures()
    {
        var script = Unsigned().Enqueue("Ping", ScriptedResponse.BrokenConnection(), ScriptedResponse.Json("[1,2]") with { Fault = ResponseFault.CutBody });
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(script, Json("{}")));
        using var answer = await SendAsync(script, Json("{}"));
        await Assert.ThrowsAsync<HttpRequestException>(() => BodyAsync(answer));
    }

    [Fact]
    public async Task Delay_can_be_cancelled()
    {
        var script = Unsigned().Otherwise("Ping", ScriptedResponse.Empty().After(TimeSpan.FromMinutes(5)));
        using var cancellation = new System.Threading.CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Json("{}"), cancellation.Token));
    }

    [Fact]
    public void Credentials_are_not_told() => Assert.Equal("AKIDLOCALSERVICE", LocalCredentials.Default.ToString());

    private static ServiceScript Unsigned() => new() { RequireSignature = false };

    private static HttpRequestMessage Json(string body) => Post(body, "application/json");

    private static HttpRequestMessage Encoded(byte[] body, string? encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "http://service.test/Ping") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (encoding is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return request;
    }

    private static HttpRequestMessage Rpc(string operation)
    {
        var request = Json("{}");
        request.RequestUri = new Uri("http://service.test/service/Pings/operation/" + operation);
        request.Headers.Add("Smithy-Protocol", "rpc-v2-json");
        return request;
    }

    private static HttpRequestMessage Form(string body) => Post(body, "application/x-www-form-urlencoded");

    private static HttpRequestMessage Post(string body, string contentType) =>
        new(HttpMethod.Post, "http://service.test/Ping") { Content = new StringContent(body, Encoding.UTF8, contentType) };

    private static async Task<string> PingAsync(ServiceScript script)
    {
        using var answer = await SendAsync(script, Json("{}"));
        return await BodyAsync(answer);
    }

    private static async Task<HttpResponseMessage> SendAsync(ServiceScript script, HttpRequestMessage request)
    {
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        return await transport.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
