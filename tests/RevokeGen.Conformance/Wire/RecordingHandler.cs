using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Wire;

/// <summary>Keeps what a client sends and gives it a prepared answer.</summary>
internal sealed class RecordingHandler(Reply reply) : HttpMessageHandler
{
    private readonly List<RecordedRequest> _requests = [];

    /// <summary>The requests in the order in which they were sent.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content;
        var body = content is null ? [] : await content.ReadAsByteArrayAsync(cancellationToken);
        _requests.Add(new(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            content is not null && content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : null,
            content?.Headers.ContentLength,
            request.Headers.NonValidated.TryGetValues("Authorization", out var authorization) ? authorization.ToString() : null,
            body));
        var response = reply.ToResponse();
        response.RequestMessage = request;
        return response;
    }
}
