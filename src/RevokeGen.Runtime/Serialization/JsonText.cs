using System;
using System.Buffers;
using System.Text.Unicode;

namespace RevokeGen.Runtime.Serialization;

/// <summary>JSON strings (RFC 8259 section 7). Only what must be escaped is; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.</summary>
internal static class JsonText
{
    private const string EscapedText =
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    // A block of UTF-16 text takes up to three times as many bytes.
    private const int BlockLength = 512;

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(EscapedText);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(System.Text.Encoding.UTF8.GetBytes(EscapedText));

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<char> text)
    {
        if (text.Length > BlockLength || text.ContainsAny(EscapedChars))
        {
            WriteEscaped(ref output, text);
            return;
        }

        var room = output.Reserve((text.Length * 3) + 2);
        room[0] = (byte)'"';
        Utf8.FromUtf16(text, room[1..], out _, out var written, replaceInvalidSequences: true, isFinalBlock: true);
        room[written + 1] = (byte)'"';
        output.Advance(written + 2);
    }

    /// <summary>Writes a member's name, with the colon after it and, where it is asked for, a comma before it.</summary>
    public static void WriteName(ref Utf8Output output, scoped ReadOnlySpan<byte> name, bool needsComma)
    {
        if (name.ContainsAny(EscapedBytes))
        {
            WriteEscapedName(ref output, name, needsComma);
            return;
        }

        var room = output.Reserve(name.Length + 4);
        var length = 0;
        if (needsComma)
            room[length++] = (byte)',';
        room[length++] = (byte)'"';
        name.CopyTo(room[length..]);
        length += name.Length;
        room[length++] = (byte)'"';
        room[length++] = (byte)':';
        output.Advance(length);
    }

    private static void WriteEscaped(ref Utf8Output output, scoped ReadOnlySpan<char> text)
    {
        output.Write((byte)'"');
        for (int escaped; (escaped = text.IndexOfAny(EscapedChars)) >= 0; text = text[(escaped + 1)..])
        {
            WritePlain(ref output, text[..escaped]);
            WriteEscape(ref output, (byte)text[escaped]);
        }

        WritePlain(ref output, text);
        output.Write((byte)'"');
    }

    private static void WriteEscapedName(ref Utf8Output output, scoped ReadOnlySpan<byte> name, bool needsComma)
    {
        output.Write(needsComma ? ",\""u8 : "\""u8);
        for (int escaped; (escaped = name.IndexOfAny(EscapedBytes)) >= 0; name = name[(escaped + 1)..])
        {
            output.Write(name[..escaped]);
            WriteEscape(ref output, name[escaped]);
        }

        output.Write(name);
        output.Write("\":"u8);
    }

    private static void WritePlain(ref Utf8Output output, scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var target = output.Reserve(Math.Min(text.Length, BlockLength) * 3);
            Utf8.FromUtf16(text, target, out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            output.Advance(written);
            text = text[read..];
        }
    }

    private static void WriteEscape(ref Utf8Output output, byte value)
    {
        switch (value)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            default:
                output.Write("\\u00"u8);
                output.Write((byte)(value < 0x10 ? '0' : '1'));
                output.Write("0123456789ABCDEF"u8[value & 0xF]);
                break;
        }
    }
}
