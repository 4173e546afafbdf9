using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Text in XML: references stand for characters (XML 1.0 section 4.6), and every line ends in a line feed (section 2.11).</summary>
internal static class XmlText
{
    /// <summary>Takes the next attribute off those of a start tag; declarations of namespaces are none.</summary>
    /// <param name="attributes">What is left of the well-formed attributes.</param>
    /// <param name="value">The value, as it stands.</param>
    /// <returns>The name without its prefix; empty when there are no more.</returns>
    public static ReadOnlySpan<byte> TakeAttribute(scoped ref ReadOnlySpan<byte> attributes, out ReadOnlySpan<byte> value)
    {
        value = default;
        while (!attributes.IsEmpty)
        {
            var equals = attributes.IndexOf((byte)'=');
            var name = attributes[..equals].TrimEnd(" \t\r\n"u8);
            var quoted = attributes[(equals + 1)..].TrimStart(" \t\r\n"u8);
            var length = quoted[1..].IndexOf(quoted[0]);
            value = quoted.Slice(1, length);
            attributes = quoted[(length + 2)..].TrimStart(" \t\r\n"u8);
            if (!name.SequenceEqual("xmlns"u8) && !name.StartsWith("xmlns:"u8))
                return name[(name.LastIndexOf((byte)':') + 1)..];
        }

        return default;
    }

    /// <summary>Whether text means itself.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny((byte)'&', (byte)'\r');

    /// <summary>Adds a CDATA section.</summary>
    public static void AppendCData(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> text)
    {
        for (int end; (end = text.IndexOf((byte)'\r')) >= 0; text = text[(end + 1)..])
        {
            target.Write(text[..end]);
            if (end + 1 == text.Length || text[end + 1] != '\n')
                target.Write("\n"u8);
        }

        target.Write(text);
    }

    /// <summary>Adds text, with its references resolved.</summary>
    /// <returns>False when a reference is none, or stands for no character.</returns>
    public static bool TryAppend(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> text)
    {
        for (int start; (start = text.IndexOf((byte)'&')) >= 0;)
        {
            AppendCData(target, text[..start]);
            text = text[(start + 1)..];
            var length = text.IndexOf((byte)';');
            if (length < 0 || !TryResolve(text[..length], out var character))
                return false;
            target.Advance(character.EncodeToUtf8(target.GetSpan(4)));
            text = text[(length + 1)..];
        }

        AppendCData(target, text);
        return true;
    }

    private static bool TryResolve(ReadOnlySpan<byte> reference, out Rune character)
    {
        if (reference is [(byte)'#', ..])
            return TryResolveNumber(reference[1..], out character);
        character = reference.SequenceEqual("amp"u8) ? new Rune('&')
            : reference.SequenceEqual("lt"u8) ? new Rune('<')
            : reference.SequenceEqual("gt"u8) ? new Rune('>')
            : reference.SequenceEqual("quot"u8) ? new Rune('"')
            : reference.SequenceEqual("apos"u8) ? new Rune('\'')
            : default;
        return character != default;
    }

    // Control characters are let through although XML 1.0 forbids them: services that hold such text send it this way.
    private static bool TryResolveNumber(ReadOnlySpan<byte> number, out Rune character)
    {
        character = default;
        var isHexadecimal = number is [(byte)'x', ..];
        if (isHexadecimal)
            number = number[1..];
        return Utf8Parser.TryParse(number, out uint value, out var consumed, isHexadecimal ? 'x' : 'D')
            && consumed == number.Length
            && value != 0
            && Rune.TryCreate(value, out character);
    }
}
