using System.IO;

namespace RevokeGen.Runtime.Http;

/// <summary>What a request has for its body beside the members that are written.</summary>
/// <param name="Stream">The stream that is the body; null where it has none.</param>
/// <param name="ChecksumAlgorithm">The algorithm of the checksum that goes with the body, as services name it (<c>MD5</c>, <c>CRC32</c>); null for none.</param>
internal readonly record struct RequestPayload(Stream? Stream, string? ChecksumAlgorithm);
