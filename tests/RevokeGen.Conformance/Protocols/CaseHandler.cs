using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Keeps the request that a client sends, and answers it as a case says.</summary>
/// <param name="answer">What the case says.</param>
/// <param name="isCbor">Whether the answer's body is CBOR, which is there in base64.</param>
internal sealed class CaseHandler(JsonObject answer, bool isCbor = false) : HttpMessageHandler
{
    private const string ProtocolHeader = "smithy-protocol";

    /// <summary>What was sent; null until something was.</summary>
    public SentMessage? Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        // A body's length is known to its content, and written by whatever sends it.
        _ = request.Content?.Headers.ContentLength;
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Sent = new(request.Method.Method, request.RequestUri!, headers, body);
        return Response(headers);
    }

    private HttpResponseMessage Response(Dictionary<string, string> sent)
    {
        var body = answer["body"]?.GetValue<string>() ?? "";
        var response = new HttpResponseMessage((HttpStatusCode)(answer["code"]?.GetValue<int>() ?? 200))
        {
            Content = new ByteArrayContent(isCbor ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body)),
        };
        foreach (var (name, value) in answer["headers"] as JsonObject ?? [])
        {
            if (!response.Headers.TryAddWithoutValidation(name, value!.GetValue<string>()))
                response.Content.Headers.TryAddWithoutValidation(name, value.GetValue<string>());
        }

        // What a case does not say of the answer is as services have it.
        if (answer["headers"] is null && sent.TryGetValue(ProtocolHeader, out var protocol))
            response.Headers.Add(ProtocolHeader, protocol);
        return response;
    }
}
