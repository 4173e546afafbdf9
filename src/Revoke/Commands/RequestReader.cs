using System;

namespace Revoke.Commands;

/// <summary>Reads a request from JSON in the model's member names; emitted for each operation.</summary>
/// <exception cref="RevokeGen.Runtime.Serialization.JsonInputException">The text is not such a request.</exception>
internal delegate TRequest RequestReader<out TRequest>(ReadOnlySpan<byte> utf8Json);
