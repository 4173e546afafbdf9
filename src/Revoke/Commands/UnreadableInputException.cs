using System;

namespace Revoke.Commands;

/// <summary>The input could not be read at all.</summary>
/// <param name="file">The file that was named.</param>
/// <param name="innerException">Why not.</param>
internal sealed class UnreadableInputException(string file, Exception innerException)
    : Exception($"{(file == "-" ? "Standard input" : file)} cannot be read: {innerException.Message}", innerException);
