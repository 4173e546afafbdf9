using System;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>What every error in JSON or CBOR may say of itself, whatever its shape.</summary>
/// <param name="Type">The name of its shape, from <c>__type</c>; null when there is none.</param>
/// <param name="Code">The name in <c>code</c>, which not every protocol counts; null when there is none.</param>
/// <param name="Message">The service's own text; null when there is none.</param>
internal sealed record DocumentErrorText(string? Type, string? Code, string? Message)
{
    /// <summary>Reads as much as can be read.</summary>
    public static DocumentErrorText Read<TReader>(ReadOnlySpan<byte> document)
        where TReader : struct, IShapeReader, IDocumentReader<TReader>, allows ref struct
    {
        string? type = null, code = null, message = null;
        try
        {
            var reader = TReader.Of(document);
            reader.BeginStructure();
            while (reader.NextMember(out var name))
            {
                if (name.SequenceEqual("__type"u8))
                    type = reader.ReadStringOrSkip();
                else if (name.SequenceEqual("code"u8) || name.SequenceEqual("Code"u8))
                    code = reader.ReadStringOrSkip();
                else if (name.SequenceEqual("message"u8) || name.SequenceEqual("Message"u8))
                    message = reader.ReadStringOrSkip() ?? message;
                else
                    reader.SkipUnknownMember();
            }
        }
        catch (ShapeFormatException)
        {
            // What came before the fault still counts.
        }

        return new(ErrorCode.From(type), ErrorCode.From(code), message);
    }
}
