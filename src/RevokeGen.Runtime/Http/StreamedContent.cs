using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>One attempt's view of a stream that is a request's body. The stream outlives it, and nothing of it is kept.</summary>
internal sealed class StreamedContent : HttpContent
{
    private readonly RequestStream _stream;

    public StreamedContent(RequestStream stream, string contentType)
    {
        _stream = stream;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _stream.Trailer is { } algorithm
        ? AwsChunks.WriteAsync(_stream, algorithm, stream, cancellationToken)
        : _stream.ReadAsync(stream.WriteAsync, fillsBlocks: false, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        var known = _stream is { Length: { } plain, Trailer: { } algorithm } ? AwsChunks.EncodedLength(plain, algorithm) : _stream.Length;
        length = known.GetValueOrDefault();
        return known is not null;
    }
}
