using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>A reader that takes nothing but a document.</summary>
/// <typeparam name="TSelf">The reader.</typeparam>
internal interface IDocumentReader<TSelf>
    where TSelf : struct, IShapeReader, allows ref struct
{
    /// <summary>Begins to read a document.</summary>
    /// <exception cref="ShapeFormatException">The document does not begin with a value.</exception>
    static abstract TSelf Of(ReadOnlySpan<byte> document);

    /// <summary>Reads a string; skips a value of any other type, and then gives null.</summary>
    string? ReadStringOrSkip();
}
