using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Keeps what a server answers.</summary>
internal sealed partial class KeptAnswer(HttpMessageHandler server) : DelegatingHandler(server)
{
    private int _status;
    private byte[] _body = [];
    private Dictionary<string, string> _headers = [];

    /// <summary>What is not as a case says, to whom it does not concern clients alone.</summary>
    public IEnumerable<string> Problems(ProtocolCase test)
    {
        if (test.Text("appliesTo") == "client")
            yield break;
        if (test.Expected["code"] is { } code && code.GetValue<int>() != _status)
            yield return $"status {_status}";
        foreach (var (name, value) in test.Expected["headers"] as JsonObject ?? [])
        {
            // The id of a request is the server's own.
            if (!name.Equals("x-amzn-requestid", StringComparison.OrdinalIgnoreCase) && _headers.GetValueOrDefault(name) != value!.GetValue<string>())
                yield return $"header {name}: {_headers.GetValueOrDefault(name) ?? "(none)"}";
        }

        var isXml = test.Text("body")?.StartsWith('<') is true;
        var written = isXml ? Encoding.UTF8.GetBytes(Plain(Encoding.UTF8.GetString(_body))) : _body;
        if (test.Text("body") is { } body && BodyComparison.Difference(isXml ? Plain(body) : body, written, isXml ? "application/xml" : test.Text("bodyMediaType")) is { } difference)
            yield return difference;
    }

    [GeneratedRegex(@"\s*<(?<name>ResponseMetadata|RequestId|RequestID|requestId)>.*?</\k<name>>", RegexOptions.Singleline)]
    private static partial Regex Id();

    [GeneratedRegex(@"<(?<name>\w+)(?<rest>[^<>/]*|[^<>]*""\s*)>\s*</\k<name>>")]
    private static partial Regex Empty();

    // The request's id is the server's own, and an element may be empty in two ways.
    private static string Plain(string xml) => Empty().Replace(Id().Replace(xml, ""), "<${name}${rest}/>");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        _status = (int)answer.StatusCode;
        _body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        _headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return answer;
    }
}
