using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace RevokeGen.Testing.Decoding;

/// <summary>Puts a body in the content encoding <c>aws-chunked</c> together again.</summary>
internal static class AwsChunks
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <summary>Reads the chunks, and the trailer that the headers promise.</summary>
    /// <exception cref="InvalidDataException">The body is not in chunks, lacks its trailer, or has another length than the headers say.</exception>
    public static byte[] Undo(WireRequest request)
    {
        var left = request.Body.AsSpan();
        using var content = new MemoryStream();
        while (true)
        {
            if (!int.TryParse(Line(ref left).Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 || length > left.Length)
                throw new InvalidDataException("The length of an aws-chunked chunk cannot be read, or is too great.");
            if (length == 0)
                break;
            content.Write(left[..length]);
            left = left[length..];
            if (Line(ref left).Length > 0)
                throw new InvalidDataException("A chunk is longer than it says.");
        }

        if (request.Headers.TryGetValue("X-Amz-Trailer", out var trailer) && !Line(ref left).StartsWith(trailer + ":", StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"The trailer {trailer} is not there.");
        if (request.Headers.TryGetValue("X-Amz-Decoded-Content-Length", out var decoded) && decoded != content.Length.ToString(CultureInfo.InvariantCulture))
            throw new InvalidDataException("The body has another length than X-Amz-Decoded-Content-Length says.");
        return content.ToArray();
    }

    private static string Line(ref Span<byte> left)
    {
        var end = left.IndexOf(LineEnd);
        if (end < 0)
            throw new InvalidDataException("The body ends within a line.");
        var line = Encoding.ASCII.GetString(left[..end]);
        left = left[(end + LineEnd.Length)..];
        return line;
    }
}
