using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>A body that is a stream, of which nothing is kept.</summary>
internal sealed class StreamedContent(RequestStream body, string contentType) : RequestContent(contentType)
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => body.Trailer is { } algorithm
        ? AwsChunks.WriteAsync(body, algorithm, stream, cancellationToken)
        : body.ReadAsync(stream.WriteAsync, fillsBlocks: false, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        var known = body is { Length: { } plain, Trailer: { } algorithm } ? AwsChunks.EncodedLength(plain, algorithm) : body.Length;
        length = known.GetValueOrDefault();
        return known is not null;
    }
}
