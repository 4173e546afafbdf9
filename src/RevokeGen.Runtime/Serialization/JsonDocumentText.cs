using System;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>The text of a whole document.</summary>
internal static class JsonDocumentText
{
    /// <summary>The document without the byte order mark that some editors put in front (RFC 8259 section 8.1 lets readers ignore it).</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> document) => document.StartsWith("\uFEFF"u8) ? document[3..] : document;

    /// <summary>The column, from 1 and in UTF-16 units as editors count, of a byte in a line.</summary>
    public static int Column(ReadOnlySpan<byte> document, long line, long byteInLine)
    {
        for (; line > 0; line--)
            document = document[(document.IndexOf((byte)'\n') + 1)..];
        return Encoding.UTF8.GetCharCount(document[..(int)Math.Min(byteInLine, document.Length)]) + 1;
    }
}
