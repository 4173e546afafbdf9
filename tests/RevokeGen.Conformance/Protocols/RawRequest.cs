using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The request that a case expects, made from the case alone.</summary>
internal static class RawRequest
{
    public static HttpRequestMessage Of(ProtocolCase test)
    {
        var query = string.Join('&', (test.Expected["queryParams"] as JsonArray ?? []).Select(static pair => pair!.GetValue<string>()));
        var address = $"https://{test.Text("host") ?? "example.com"}{test.Text("uri")}{(query.Length == 0 ? "" : "?" + query)}";
        var body = test.Text("body") ?? "";
        var message = new HttpRequestMessage(new HttpMethod(test.Text("method")!), new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = new ByteArrayContent(test.IsCbor ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body)),
        };
        foreach (var (name, value) in test.Expected["headers"] as JsonObject ?? [])
        {
            if (!message.Headers.TryAddWithoutValidation(name, value!.GetValue<string>()))
                message.Content.Headers.TryAddWithoutValidation(name, value.GetValue<string>());
        }

        // Cases about addresses leave out what every request of awsJson has.
        if (!message.Headers.Contains("X-Amz-Target"))
            message.Headers.TryAddWithoutValidation("X-Amz-Target", $"{test.Service.Split('#')[1]}.{test.Operation.Split('#')[1]}");
        return message;
    }
}
