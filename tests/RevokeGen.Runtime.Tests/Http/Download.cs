using System.IO;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>A response whose body is a stream.</summary>
internal sealed record Download(Stream? Body, string? Name, ResponseMetadata Metadata);
