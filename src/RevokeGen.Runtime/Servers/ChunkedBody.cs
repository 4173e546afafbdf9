using System;
using System.Globalization;
using System.IO;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Puts a body in the content encoding <c>aws-chunked</c> together again. Its trailer is left to whoever checks signatures.</summary>
internal static class ChunkedBody
{
    /// <exception cref="ShapeFormatException">The body is not in chunks.</exception>
    public static byte[] Undo(ReadOnlySpan<byte> body)
    {
        using var content = new MemoryStream();
        while (true)
        {
            var end = body.IndexOf("\r\n"u8);
            var length = 0;
            if (end < 0 || !int.TryParse(Encoding.ASCII.GetString(body[..end]).Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out length) || length < 0)
                throw new ShapeFormatException("A chunk of the body has no length.");
            body = body[(end + 2)..];
            if (length == 0)
                return content.ToArray();
            if (length > body.Length - 2)
                throw new ShapeFormatException("A chunk of the body is cut short.");
            content.Write(body[..length]);
            body = body[(length + 2)..];
        }
    }
}
