using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Testing.Http;

namespace RevokeGen.Testing;

/// <summary>A service in process: a handler that answers from a script and opens no connection.</summary>
/// <param name="script">What is answered, and where requests are recorded.</param>
public sealed class RecordingHandler(ServiceScript script) : HttpMessageHandler
{
    /// <summary>What is answered, and what was recorded.</summary>
    public ServiceScript Script { get; } = script;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var recorded = await Script.AnswerAsync(await ReadAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (recorded.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        var answer = recorded.Answer;
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, Script.TimeProvider, cancellationToken).ConfigureAwait(false);
        if (answer.Fault is ResponseFault.BrokenConnection)
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke before the answer, as scripted.");
        return ToMessage(answer, request);
    }

    private static async Task<WireRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var headers = new HeaderCollection { { "Host", request.Headers.Host ?? uri.Authority } };
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Copy(request.Headers.NonValidated, headers);
        if (request.Content is { } content)
        {
            Copy(content.Headers.NonValidated, headers);
            if (!headers.ContainsKey("Content-Length"))
                headers.Add("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
        }

        return new(request.Method.Method, uri.Scheme, uri.PathAndQuery, headers, body);
    }

    // Host is in already; the parts of a user agent are kept apart by spaces on the wire.
    private static void Copy(HttpHeadersNonValidated from, HeaderCollection to)
    {
        foreach (var (name, values) in from)
        {
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase))
                to.Add(name, string.Join(name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) ? " " : ",", values));
        }
    }

    private HttpResponseMessage ToMessage(ScriptedResponse answer, HttpRequestMessage request)
    {
        var body = answer.BodyBytes();
        var message = new HttpResponseMessage((HttpStatusCode)answer.StatusCode)
        {
            RequestMessage = request,
            Content = answer.Fault is ResponseFault.CutBody ? new CutContent(body) : new ByteArrayContent(body),
        };
        message.Headers.Date = Script.TimeProvider.GetUtcNow();
        if (answer.ContentType is { } contentType)
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in answer.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }
}
