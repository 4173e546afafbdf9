using System;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>What every error in XML says of itself, whatever its shape.</summary>
/// <param name="Code">The code; null when there is none.</param>
/// <param name="Message">The service's own text; null when there is none.</param>
internal sealed record XmlErrorText(string? Code, string? Message)
{
    /// <summary>Reads as much as can be read.</summary>
    public static XmlErrorText Read(ReadOnlySpan<byte> document)
    {
        string? code = null, message = null;
        try
        {
            var reader = new XmlShapeReader(document);
            if (!MoveToError(ref reader))
                return new XmlErrorText(null, null);
            reader.BeginStructure();
            while (reader.NextMember(out var name))
            {
                if (name.SequenceEqual("Code"u8))
                    code = reader.ReadString().Trim();
                else if (name.SequenceEqual("Message"u8) || name.SequenceEqual("message"u8))
                    message = reader.ReadString();
                else
                    reader.SkipUnknownMember();
            }
        }
        catch (ShapeFormatException)
        {
            // What came before the fault still counts.
        }

        return new XmlErrorText(code, message);
    }

    /// <summary>
    /// Moves from the root element to <c>Error</c>, which is the root itself in restXml without wrapping; also to <c>Errors/Error</c>, which ec2Query has and
    /// some awsQuery services send.
    /// </summary>
    /// <returns>False when there is none.</returns>
    public static bool MoveToError(ref XmlShapeReader reader)
    {
        if (reader.ElementName.SequenceEqual("Error"u8))
            return true;
        reader.BeginStructure();
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("Error"u8))
                return true;
            if (!name.SequenceEqual("Errors"u8))
                reader.SkipUnknownMember();
            else if (MoveToError(ref reader))
                return true;
        }

        return false;
    }
}
