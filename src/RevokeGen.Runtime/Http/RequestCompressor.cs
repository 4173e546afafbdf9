using System;
using System.Collections.Generic;
using System.IO.Compression;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Compresses the bodies of requests, of operations that allow it.</summary>
internal sealed class RequestCompressor(Lazy<CompressionSettings> settings)
{
    private const string HeaderName = "content-encoding";
    private const string Gzip = "gzip";

    /// <summary>Compresses a body in place, also one that gets no shorter by it: AWS's own clients send the same.</summary>
    /// <returns>False when the body stays as it is: it is empty or too short, or compression is not allowed.</returns>
    /// <exception cref="ConfigurationException">A setting of compression cannot be used.</exception>
    public bool Compress(OperationInfo operation, PooledBuffer body)
    {
        if (operation.RequestCompression is not RequestCompression.Gzip || body.Length == 0)
            return false;
        var allowed = settings.Value;
        if (allowed.IsDisabled || body.Length < allowed.MinSize)
            return false;
        using var compressed = new PooledBuffer();
        using (var stream = new BufferStream(compressed))
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(body.Written);
        body.Swap(compressed);
        return true;
    }

    /// <summary>Says in the headers that the body is compressed, after what was done to it before.</summary>
    /// <param name="headers">The headers so far, with names in lower case.</param>
    public static void AddHeader(List<SigningHeader> headers)
    {
        var given = headers.FindLastIndex(static header => header.Name == HeaderName);
        if (given < 0)
            headers.Add(new(HeaderName, Gzip));
        else
            headers[given] = new(HeaderName, headers[given].Value.Length == 0 ? Gzip : $"{headers[given].Value}, {Gzip}");
    }
}
