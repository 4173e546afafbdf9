using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Unicode;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Text on its way into XML: what markup is made of, and what a reader would take for another line end, is written as a reference.</summary>
internal static class XmlEscapes
{
    // A block of UTF-16 text takes up to three times as many bytes.
    private const int BlockLength = 512;

    // Control characters, which XML 1.0 cannot hold at all, are written as services write them.
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r\u0085\u2028" + Controls("\t\n\r"));
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<>\"\t\n\r\u0085\u2028" + Controls("\t\n\r"));

    public static void Write(ref Utf8Output output, scoped ReadOnlySpan<char> text, bool isAttribute)
    {
        var escaped = isAttribute ? InAttribute : InText;
        for (int index; (index = text.IndexOfAny(escaped)) >= 0; text = text[(index + 1)..])
        {
            WritePlain(ref output, text[..index]);
            WriteReference(ref output, text[index]);
        }

        WritePlain(ref output, text);
    }

    private static string Controls(string allowed) => string.Concat(Enumerable.Range(0, ' ').Select(static unit => (char)unit).Except(allowed));

    private static void WriteReference(ref Utf8Output output, char character)
    {
        switch (character)
        {
            case '&': output.Write("&amp;"u8); break;
            case '<': output.Write("&lt;"u8); break;
            case '>': output.Write("&gt;"u8); break;
            case '"': output.Write("&quot;"u8); break;
            default:
                output.Write("&#x"u8);
                ((int)character).TryFormat(output.Reserve(4), out var length, "X", CultureInfo.InvariantCulture);
                output.Advance(length);
                output.Write((byte)';');
                break;
        }
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
}
