using System;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The id of the request in an answer: in <c>ResponseMetadata</c> when it succeeded, under the root element when it failed, and there in both cases in ec2Query.</summary>
internal static class XmlRequestId
{
    /// <summary>Finds it; null when there is none, or the document breaks off before it.</summary>
    public static string? Find(ReadOnlySpan<byte> document)
    {
        try
        {
            var reader = new XmlShapeReader(document);
            return Find(ref reader);
        }
        catch (ShapeFormatException)
        {
            return null;
        }
    }

    private static string? Find(ref XmlShapeReader reader)
    {
        reader.BeginStructure();
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("RequestId"u8) || name.SequenceEqual("RequestID"u8) || name.SequenceEqual("requestId"u8))
                return reader.ReadString().Trim() is { Length: > 0 } text ? text : null;
            if (!name.SequenceEqual("ResponseMetadata"u8))
                reader.SkipUnknownMember();
            else if (Find(ref reader) is { } id)
                return id;
        }

        return null;
    }
}
