using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Text is not of the format its protocol asks for. Callers of a client see <see cref="MalformedResponseException"/> instead.</summary>
/// <param name="message">What is wrong, without any part of the text.</param>
/// <param name="innerException">The underlying reader's failure.</param>
public sealed class ShapeFormatException(string message, Exception? innerException = null) : Exception(message, innerException);
