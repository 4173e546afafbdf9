using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>A body in memory. A transport that is still sending when the call is over keeps the bytes.</summary>
internal sealed class PooledContent(PooledBuffer body, string contentType) : RequestContent(contentType)
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            await stream.WriteAsync(body.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            body.Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            stream.Write(body.Written);
        }
        finally
        {
            body.Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private void Hold() => ObjectDisposedException.ThrowIf(!body.TryHold(), this);
}
