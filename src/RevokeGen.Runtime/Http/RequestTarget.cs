using System;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Where requests go, and the parts of their signature that do not depend on body and time: the same for every call of an operation unless members are bound to them.</summary>
internal sealed class RequestTarget
{
    /// <summary>Every path is sent and signed as it was written: dots in a label are text, not steps.</summary>
    public static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public const string ContentHashName = "x-amz-content-sha256";

    private const string ContentTypeName = "content-type";

    // Made when first signed: an operation with bindings has a target for every call, and one that is not signed needs none of this.
    private SigningHeader[]? _signed;
    private CanonicalTarget? _canonical;
    private RequestTarget? _compressed;

    /// <summary>Describes a target.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The whole address.</param>
    /// <param name="contentType">The content type of a body, unless the headers name another.</param>
    /// <param name="headers">The headers beside those that every request has, with names in lower case; not the caller's from here on.</param>
    /// <param name="endpoint">The endpoint that it is at.</param>
    /// <param name="scope">What its signatures are for.</param>
    public RequestTarget(HttpMethod method, Uri url, string contentType, List<SigningHeader> headers, ResolvedEndpoint endpoint, SigningScope scope)
    {
        Endpoint = endpoint;
        Scope = scope;
        Method = method;
        Url = url;
        var given = headers.FindIndex(static header => header.Name == ContentTypeName);
        NamesContentType = given >= 0;
        ContentType = given < 0 ? contentType : headers[given].Value;
        if (given >= 0)
            headers.RemoveAt(given);
        Headers = headers;
    }

    public ResolvedEndpoint Endpoint { get; }

    public SigningScope Scope { get; }

    public HttpMethod Method { get; }

    public Uri Url { get; }

    public string ContentType { get; }

    /// <summary>Whether the request itself says the content type, so that it is sent even without a body: S3 keeps it for what is uploaded later.</summary>
    public bool NamesContentType { get; }

    /// <summary>The headers beside those that every request has.</summary>
    public List<SigningHeader> Headers { get; }

    /// <summary>What the headers say of the body's hash; null when they leave it to the signature.</summary>
    public string? ContentHash => Headers.Find(static header => header.Name == ContentHashName)?.Value;

    /// <summary>Whether a signature in the URL leaves the body out: the operation wants it, or the service, as S3 does.</summary>
    public bool IsBodyUnsigned => Scope.SendsContentHash || ContentHash == RequestStream.Unsigned;

    /// <summary>The same target for bodies that are compressed.</summary>
    public RequestTarget Compressed => _compressed ??= Compress();

    public CanonicalTarget Canonical => _canonical ??= CanonicalTarget.Create(Method.Method, Url.AbsolutePath, Url.Query.TrimStart('?'), Scope.IsExact);

    /// <summary>The headers to sign, beside those that signing adds.</summary>
    public ReadOnlySpan<SigningHeader> SigningHeaders(bool hasBody)
    {
        _signed ??= [new(ContentTypeName, ContentType), new("host", HostOf(Url)), .. Headers];
        return _signed.AsSpan(hasBody || NamesContentType ? 0 : 1);
    }

    private RequestTarget Compress()
    {
        var headers = new List<SigningHeader>(Headers);
        RequestCompressor.AddHeader(headers);
        return new(Method, Url, ContentType, headers, Endpoint, Scope);
    }

    private static string HostOf(Uri url)
    {
        var host = url.HostNameType is UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return url.IsDefaultPort ? host : $"{host}:{url.Port}";
    }
}
