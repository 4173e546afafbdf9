using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Net.Http.Headers;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>The headers of a request, for members that are bound to them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestHeaders
{
    private readonly HttpHeadersNonValidated[] _headers;

    internal RequestHeaders(HttpRequestMessage message) =>
        _headers = message.Content is { } content ? [message.Headers.NonValidated, content.Headers.NonValidated] : [message.Headers.NonValidated];

    /// <summary>Finds a header.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="header">Reads its value.</param>
    /// <returns>False when the request does not have it.</returns>
    public bool TryFind(string name, out HeaderShapeReader header)
    {
        var value = Find(name);
        header = new(value ?? "");
        return value is not null;
    }

    /// <summary>Finds all headers whose names begin with a prefix (<c>smithy.api#httpPrefixHeaders</c>).</summary>
    /// <param name="prefix">The prefix, in any case; empty for all headers.</param>
    /// <returns>Their values by the rest of their names.</returns>
    public IReadOnlyDictionary<string, string> WithPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var headers in _headers)
        {
            foreach (var header in headers)
            {
                // The length is there whether or not the client sent it: the framework's content computes it.
                if (header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && header.Key != "Content-Length")
                    found[header.Key[prefix.Length..]] = header.Value.ToString();
            }
        }

        return found;
    }

    /// <summary>A header's value, several of one name joined; null when the request does not have it.</summary>
    internal string? Find(string name)
    {
        foreach (var headers in _headers)
        {
            if (headers.TryGetValues(name, out var values))
                return values.ToString();
        }

        return null;
    }
}
