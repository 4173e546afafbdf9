using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net;
using System.Net.Http;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Servers;

/// <summary>An answer while it is being made.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerAnswer
{
    private readonly ArrayBufferWriter<byte> _body = new();

    internal ServerAnswer(ServerFacts facts, int status, string requestId) => (Facts, Status, RequestId) = (facts, status, requestId);

    internal ServerFacts Facts { get; }

    internal int Status { get; }

    internal string RequestId { get; }

    internal IBufferWriter<byte> Body => _body;

    /// <summary>The content type of the body, unless a header names another.</summary>
    internal string ContentType { get; set; } = "";

    /// <summary>The body where it is a stream.</summary>
    internal Stream? Stream { get; set; }

    /// <summary>The headers, names in lower case; those of members come first.</summary>
    internal List<SigningHeader> Headers { get; } = [];

    internal void Add(string name, string value) => Headers.Add(new(name, value));

    /// <summary>Makes the message. One without room for a body has none.</summary>
    internal HttpResponseMessage ToMessage(HttpRequestMessage request)
    {
        var hasBody = request.Method != HttpMethod.Head && Status is not (204 or 304);
        var message = new HttpResponseMessage((HttpStatusCode)Status)
        {
            RequestMessage = request,
            Content = hasBody && Stream is not null ? new StreamContent(Stream) : new ByteArrayContent(hasBody ? _body.WrittenSpan.ToArray() : []),
        };
        foreach (var header in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
                message.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        message.Headers.TryAddWithoutValidation("x-amzn-RequestId", RequestId);
        if ((Stream is not null || _body.WrittenCount > 0) && !message.Content.Headers.NonValidated.Contains("Content-Type"))
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return message;
    }
}
