using System;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>What every error in Smithy's RPC v2 protocols says of itself, whatever its shape.</summary>
/// <param name="Shape">The name of its shape; empty when it has none.</param>
/// <param name="Message">The service's own text; null when there is none.</param>
internal sealed record RpcV2ErrorText(string Shape, string? Message)
{
    /// <summary>Reads an error, whole.</summary>
    /// <exception cref="ShapeFormatException">It is malformed, and its status is all that counts.</exception>
    public static RpcV2ErrorText Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? type = null, message = null;
        reader.BeginStructure();
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("__type"u8))
                type = reader.ReadString();
            else if (name.SequenceEqual("message"u8) || name.SequenceEqual("Message"u8))
                message = reader.ReadString();
            else
                reader.SkipUnknownMember();
        }

        return new(ErrorCode.From(type) ?? "", message);
    }
}
