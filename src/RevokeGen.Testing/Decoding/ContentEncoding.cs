using System;
using System.IO;
using System.IO.Compression;

namespace RevokeGen.Testing.Decoding;

/// <summary>Undoes what <c>Content-Encoding</c> says was done to a body (RFC 9110, section 8.4).</summary>
internal static class ContentEncoding
{
    private const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Undoes gzip or aws-chunked where it was done last; any other encoding is left as it is.</summary>
    /// <exception cref="InvalidDataException">The body is no gzip or not in chunks, or too long.</exception>
    public static byte[] Undo(WireRequest request)
    {
        if (!request.Headers.TryGetValue("Content-Encoding", out var encodings))
            return request.Body;
        var last = encodings.Split(',')[^1];
        if (Is("aws-chunked", last))
            return AwsChunks.Undo(request);
        if (!Is("gzip", last))
            return request.Body;
        using var gzip = new GZipStream(new MemoryStream(request.Body), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var block = new byte[8192];
        while (gzip.Read(block) is > 0 and var count)
        {
            if (content.Length + count > MaxLength)
                throw new InvalidDataException("The body is too long once it is decompressed.");
            content.Write(block, 0, count);
        }

        return content.ToArray();
    }

    private static bool Is(string name, string encoding) => encoding.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
