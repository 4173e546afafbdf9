using System.Collections.Generic;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A request as the transport saw it.</summary>
internal sealed record SentRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? Body);
