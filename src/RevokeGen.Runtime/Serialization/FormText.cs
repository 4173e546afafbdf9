using System;
using System.Buffers;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Percent-encoding (RFC 3986 section 2): only unreserved characters stay, so a space is <c>%20</c>. A lone surrogate becomes U+FFFD.</summary>
internal static class FormText
{
    private const int BlockLength = 512;

    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> UnreservedChars = SearchValues.Create(Unreserved);
    private static readonly SearchValues<byte> UnreservedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved));

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(UnreservedChars);
            if (plain < 0)
                plain = text.Length;
            plain = Math.Min(plain, BlockLength);
            if (plain > 0)
            {
                Ascii.FromUtf16(text[..plain], output.Reserve(plain), out var written);
                output.Advance(written);
                text = text[plain..];
            }
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out var read);
                WriteEscaped(ref output, rune);
                text = text[read..];
            }
        }
    }

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(UnreservedBytes);
            if (plain < 0)
                plain = text.Length;
            output.Write(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
                break;
            WriteEscape(ref output, text[0]);
            text = text[1..];
        }
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
