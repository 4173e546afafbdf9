using System;
using System.Collections.Generic;
using System.Net.Http;

namespace RevokeGen.Runtime;

/// <summary>A request that is signed in its URL (AWS Signature Version 4, <c>X-Amz-Signature</c>): whoever has it can send it, without credentials, until it expires.</summary>
public sealed class PresignedRequest
{
    internal PresignedRequest(HttpMethod method, Uri url, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, DateTimeOffset expiresAt)
    {
        Method = method;
        Url = url;
        Headers = headers;
        Body = body;
        ExpiresAt = expiresAt;
    }

    /// <summary>The HTTP method; GET for services that take forms, whose members are part of the URL.</summary>
    public HttpMethod Method { get; }

    /// <summary>The URL with the signature. It must be sent as it is, and be kept as safe as what it allows.</summary>
    public Uri Url { get; }

    /// <summary>The headers that must be sent with these very values, beside <c>Host</c>; names compared without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body that must be sent; empty for none. S3 does not look at it: there, any body may be sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Until when the service takes the request, in UTC: for the time that was asked for, or until the credentials end if they say so and that is earlier.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Makes a message that can be sent with an <see cref="HttpClient"/>; a new one each time.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Url);
        if (!Body.IsEmpty)
            message.Content = new ReadOnlyMemoryContent(Body);
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>The method, the host and the path, without the signature.</summary>
    public override string ToString() => $"{Method} {Url.Scheme}://{Url.Authority}{Url.AbsolutePath}";
}
