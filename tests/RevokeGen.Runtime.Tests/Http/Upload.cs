using System.IO;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A request whose body is a stream.</summary>
internal sealed record Upload(Stream? Body, string? Length = null, string? Algorithm = null, string? Encoding = null, string? Endpoint = null);
