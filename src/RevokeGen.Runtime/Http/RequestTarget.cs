using System;
using System.Net.Http;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>Where an operation's requests go, and the parts of their signature that are the same for every call.</summary>
internal sealed class RequestTarget
{
    private readonly SigningHeader[] _headers;

    public RequestTarget(HttpMethod method, string endpoint, string path, string contentType)
    {
        Method = method;
        Url = new Uri(endpoint.TrimEnd('/') + path);
        ContentType = contentType;
        Canonical = CanonicalTarget.Create(method.Method, Url.AbsolutePath, Url.Query.TrimStart('?'));
        _headers = [new("content-type", contentType), new("host", HostOf(Url))];
    }

    public HttpMethod Method { get; }

    public Uri Url { get; }

    public string ContentType { get; }

    public CanonicalTarget Canonical { get; }

    /// <summary>The headers to sign, beside those that signing adds.</summary>
    public ReadOnlySpan<SigningHeader> SigningHeaders(bool hasBody) => _headers.AsSpan(hasBody ? 0 : 1);

    private static string HostOf(Uri url)
    {
        var host = url.HostNameType is UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return url.IsDefaultPort ? host : $"{host}:{url.Port}";
    }
}
