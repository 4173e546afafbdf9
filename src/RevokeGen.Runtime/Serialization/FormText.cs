using System;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Percent-encoding (RFC 3986 section 2): only unreserved characters stay, so a space is <c>%20</c>. A lone surrogate becomes U+FFFD.</summary>
internal static class FormText
{
    private const int BlockLength = 512;

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var block = text[..Math.Min(text.Length, BlockLength)];
            var plain = CopyPlain(block, output.Reserve(block.Length));
            output.Advance(plain);
            text = text[plain..];
            if (plain == block.Length)
                continue;
            Rune.DecodeFromUtf16(text, out var rune, out var read);
            WriteEscaped(ref output, rune);
            text = text[read..];
        }
    }

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<byte> text)
    {
        if (Unreserved.IsAll(text))
        {
            output.Write(text);
            return;
        }

        foreach (var value in text)
        {
            if (Unreserved.Contains(value))
                output.Write(value);
            else
                WriteEscape(ref output, value);
        }
    }

    // Up to the first character that is escaped.
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        var length = 0;
        for (; length < text.Length && length < target.Length; length++)
        {
            var value = text[length];
            if (!Unreserved.Contains(value))
                break;
            target[length] = (byte)value;
        }

        return length;
    }

    private static void WriteEscaped(ref Utf8Output output, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
            WriteEscape(ref output, value);
    }

    private static void WriteEscape(ref Utf8Output output, byte value)
    {
        var target = output.Reserve(3);
        target[0] = (byte)'%';
        target[1] = "0123456789ABCDEF"u8[value >> 4];
        target[2] = "0123456789ABCDEF"u8[value & 0xF];
        output.Advance(3);
    }
}
