using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Protocols.Bindings;

/// <summary>Answers with the headers of the request, as they come out of HTTP, or with others, and keeps its address.</summary>
internal sealed class EchoHandler : HttpMessageHandler
{
    /// <summary>The status of the answers.</summary>
    public int Status { get; set; }

    /// <summary>The headers of the next answer; null for those of the request.</summary>
    public IReadOnlyList<(string Name, string Value)>? Headers { get; set; }

    /// <summary>Path and query of the last request, as they were sent; null when there was none.</summary>
    public string? Target { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Target = request.RequestUri!.PathAndQuery;
        var answer = new HttpResponseMessage((HttpStatusCode)Status);
        foreach (var (name, value) in Headers ?? request.Headers.NonValidated.Select(static header => (header.Key, header.Value.ToString().Trim(' ', '\t'))))
        {
            if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                answer.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(answer);
    }
}
