using System;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Http;

/// <summary>The headers of an answer, for members that are bound to them. Only of use while the answer is being read.</summary>
public readonly record struct ResponseHeaders
{
    private readonly HttpResponseMessage? _response;

    internal ResponseHeaders(HttpResponseMessage response) => _response = response;

    /// <summary>Where a redirect leads; null when the answer is none.</summary>
    internal string? Location => (int?)_response?.StatusCode is >= 300 and < 400 ? Find("Location") : null;

    /// <summary>Finds a header.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="header">Reads its value.</param>
    /// <returns>False when the answer does not have it.</returns>
    public bool TryFind(string name, out HeaderShapeReader header)
    {
        var value = Find(name);
        header = new HeaderShapeReader(value ?? "");
        return value is not null;
    }

    /// <summary>Finds all headers whose names begin with a prefix (<c>smithy.api#httpPrefixHeaders</c>).</summary>
    /// <param name="prefix">The prefix, in any case; empty for all headers.</param>
    /// <returns>Their values by the rest of their names.</returns>
    public IReadOnlyDictionary<string, string> WithPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (_response is null)
            return found;
        foreach (var headers in (ReadOnlySpan<System.Net.Http.Headers.HttpHeadersNonValidated>)[_response.Headers.NonValidated, _response.Content.Headers.NonValidated])
        {
            foreach (var header in headers)
            {
                // The length is there whether or not the service sent it: the framework's content computes it.
                if (header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && header.Key != "Content-Length")
                    found[header.Key[prefix.Length..]] = header.Value.ToString();
            }
        }

        return found;
    }

    /// <summary>A header's value, several of one name joined; null when the answer does not have it.</summary>
    internal string? Find(string name)
    {
        if (_response is null)
            return null;
        return _response.Headers.NonValidated.TryGetValues(name, out var values) || _response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
    }
}
