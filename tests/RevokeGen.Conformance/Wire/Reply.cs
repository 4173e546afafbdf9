using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;

namespace RevokeGen.Conformance.Wire;

/// <summary>An answer to give, byte for byte.</summary>
internal sealed record Reply(int Status, string Body)
{
    /// <summary>Headers, sent as they are.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) };
        foreach (var (name, value) in Headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
