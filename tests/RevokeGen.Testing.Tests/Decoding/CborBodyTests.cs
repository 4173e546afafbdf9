using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing.Tests.Decoding;

/// <summary>Requests of rpcv2Cbor to a scripted service.</summary>
public sealed class CborBodyTests
{
    [Fact]
    public async Task Body_is_decoded_and_the_answer_given_as_bytes()
    {
        byte[] sent = [0xA1, 0x61, 0x61, 0x07], given = [0xBF, 0xFF];
        var script = Script(ScriptedResponse.Bytes(given, "application/cbor"));
        using var answer = await SendAsync(script, "Ping", sent);
        Assert.Equal((200, "application/cbor"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(given, await BodyAsync(answer));
        var recorded = Assert.Single(script.Requests);
        Assert.Equal("Ping", recorded.Operation);
        Assert.Equal([new KeyValuePair<string, string>("a", "7")], recorded.Parameters);
        Assert.Equal(sent, recorded.Content.ToArray());
    }

    [Theory]
    [InlineData("A16161", "Ping", 400, "SerializationException")]
    [InlineData("A161FF01", "Ping", 400, "SerializationException")]
    [InlineData("A0", "Pong", 404, "UnknownOperationException")]
    public async Task Refusal_is_in_cbor_too(string body, string operation, int status, string code)
    {
        using var answer = await SendAsync(Script(ScriptedResponse.Empty()), operation, Convert.FromHexString(body));
        Assert.Equal((status, "application/cbor"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var error = CborFlattener.Flatten(await BodyAsync(answer));
        Assert.Equal(["__type", "message"], error.Keys);
        Assert.Equal(code, error["__type"]);
        Assert.NotEmpty(error["message"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("No such table: 🎈.")]
    public async Task Scripted_error_has_its_code_and_message(string message)
    {
        using var answer = await SendAsync(Script(ScriptedResponse.CborError("a.b#Gone", message, 404)), "Ping", []);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal([new("__type", "a.b#Gone"), new("message", message)], CborFlattener.Flatten(await BodyAsync(answer)));
    }

    private static ServiceScript Script(ScriptedResponse response) => new ServiceScript { RequireSignature = false }.Otherwise("Ping", response);

    private static async Task<HttpResponseMessage> SendAsync(ServiceScript script, string operation, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://service.test/service/Pings/operation/" + operation) { Content = new ByteArrayContent(body) };
        request.Headers.Add("Smithy-Protocol", "rpc-v2-cbor");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/cbor");
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        return await transport.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
