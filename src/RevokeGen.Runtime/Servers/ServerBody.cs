using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Takes the body of a request, without what the client did to it on the way.</summary>
internal static class ServerBody
{
    private const string Chunks = "aws-chunked";

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="ShapeFormatException">The body is not what its headers say.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return [];
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        foreach (var encoding in Encodings(content).Reverse())
        {
            if (encoding == Chunks)
                body = ChunkedBody.Undo(body);
            else if (encoding == "gzip")
                body = await InflateAsync(body, cancellationToken).ConfigureAwait(false);
            else
                break;
        }

        return body;
    }

    /// <summary>Opens the body as a stream. It is held in memory only where it has to be decoded first.</summary>
    /// <exception cref="ShapeFormatException">The body is not what its headers say.</exception>
    public static async Task<Stream> OpenAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return Stream.Null;
        return Encodings(content).Any(static encoding => encoding is Chunks or "gzip")
            ? new MemoryStream(await ReadAsync(content, cancellationToken).ConfigureAwait(false), writable: false)
            : await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<string> Encodings(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? values.ToString().Split(',').Select(static encoding => encoding.Trim().ToLowerInvariant())
            : [];

    private static async Task<byte[]> InflateAsync(byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var inflated = new MemoryStream();
            using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            await gzip.CopyToAsync(inflated, cancellationToken).ConfigureAwait(false);
            return inflated.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new ShapeFormatException("The body is not gzip.", exception);
        }
    }
}
