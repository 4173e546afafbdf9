using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Http;

/// <summary>A body that breaks off half-way, as it does when the connection is lost.</summary>
/// <param name="body">The whole body.</param>
internal sealed class CutContent(byte[] body) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body.AsMemory(0, body.Length / 2)).ConfigureAwait(false);
        throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection broke within the answer, as scripted.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
