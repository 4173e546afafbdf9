using System.Collections.Generic;

namespace RevokeGen.Testing.Decoding;

/// <summary>What was made of a request's body.</summary>
/// <param name="Content">The body without its content encoding, read as UTF-8.</param>
/// <param name="Parameters">Its parameters; empty when they could not be read.</param>
/// <param name="Defect">What is wrong with it; null when nothing is.</param>
internal sealed record DecodedBody(string Content, IReadOnlyDictionary<string, string> Parameters, string? Defect);
