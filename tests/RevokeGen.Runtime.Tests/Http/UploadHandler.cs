using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Takes uploads, with the length that each announces, and answers with one step after the other, the last one again and again.</summary>
internal sealed class UploadHandler(params Func<HttpRequestMessage, HttpResponseMessage>[] steps) : HttpMessageHandler
{
    public List<(SentRequest Request, long? Length)> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Asked for before the body is read, which would tell it too.
        var length = request.Content?.Headers.ContentLength;
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Sent.Add((new SentRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body), length));
        return steps[Math.Min(Sent.Count, steps.Length) - 1](request);
    }
}
