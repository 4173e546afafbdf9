using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Http;

/// <summary>One attempt's view of a request's body, which outlives it.</summary>
internal abstract class RequestContent : HttpContent
{
    protected RequestContent(string contentType) => Headers.TryAddWithoutValidation("Content-Type", contentType);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected abstract override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken);
}
