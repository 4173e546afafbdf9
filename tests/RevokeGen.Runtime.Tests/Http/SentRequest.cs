using System.Collections.Generic;
using System.Text;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A request as the transport saw it.</summary>
internal sealed record SentRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, byte[]? Bytes)
{
    public string? Body => Bytes is null ? null : Encoding.UTF8.GetString(Bytes);
}
