using System.Collections.Generic;

namespace RevokeGen.Testing.Decoding;

/// <summary>What was made of a request's body.</summary>
/// <param name="Bytes">The body without its content encoding.</param>
/// <param name="Content">The same, read as UTF-8.</param>
/// <param name="Parameters">Its parameters; empty when they could not be read.</param>
/// <param name="Defect">What is wrong with it; null when nothing is.</param>
internal sealed record DecodedBody(byte[] Bytes, string Content, IReadOnlyDictionary<string, string> Parameters, string? Defect);
