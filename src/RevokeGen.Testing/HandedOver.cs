using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing;

/// <summary>A server that answers in place of a script.</summary>
/// <param name="server">The server.</param>
internal sealed class HandedOver(HttpMessageHandler server)
{
    private const string RequestIdHeader = "x-amzn-RequestId";

    // Dots in a path are text, as they were sent.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Has a request answered.</summary>
    public async Task<ScriptedResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(server, disposeHandler: false);
        using var message = ToMessage(request);
        using var answer = await invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Copy(answer.Headers.NonValidated, headers);
        Copy(answer.Content.Headers.NonValidated, headers);
        headers.Remove("Content-Type", out var contentType);
        return new() { StatusCode = (int)answer.StatusCode, ContentType = contentType, Content = body, Headers = headers, RequestId = headers.GetValueOrDefault(RequestIdHeader) };
    }

    private static HttpRequestMessage ToMessage(WireRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri($"{request.Scheme}://{request.Headers["Host"]}{request.Target}", AsWritten))
        {
            Content = new ByteArrayContent(request.Body),
        };
        foreach (var (name, value) in request.Headers)
        {
            // The body is whole by now, and knows its length itself.
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    // Length and date are the host's to say.
    private static void Copy(HttpHeadersNonValidated from, Dictionary<string, string> to)
    {
        foreach (var (name, values) in from)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !name.Equals("Date", StringComparison.OrdinalIgnoreCase))
                to[name] = values.ToString();
        }
    }
}
