using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The method and address of an operation's requests (<c>smithy.api#http</c>), for telling operations apart.</summary>
internal sealed class UriRoute
{
    private readonly HttpMethod _method;
    private readonly string[] _segments;
    private readonly (string Name, string Value)[] _query;

    /// <summary>Reads a pattern such as <c>/a/{b}/{c+}?d</c>.</summary>
    public UriRoute(HttpMethod method, string pattern)
    {
        _method = method;
        var end = pattern.IndexOf('?', StringComparison.Ordinal);
        _segments = Segments(end < 0 ? pattern : pattern[..end]);
        _query = end < 0 ? [] : [.. UrlPairs.Of(pattern[(end + 1)..])];
    }

    /// <summary>Sorts before the specificity of every pattern that also takes some of the same addresses, but not all: text before labels, and more parameters before fewer.</summary>
    public string Specificity => string.Concat(_segments.Select(static segment => IsGreedy(segment) ? '2' : IsLabel(segment) ? '1' : '0')) + (char)('z' - Math.Min(_query.Length, 20));

    /// <summary>Compares a request's method and address.</summary>
    /// <returns>The labels by the names of their members; null when the request is for another operation.</returns>
    public Dictionary<string, string>? Match(ServerRequest request)
    {
        if (request.Method != _method || !Array.TrueForAll(_query, literal => request.Parameters.Find(literal.Name)?.Contains(literal.Value) == true))
            return null;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var (path, at) = (request.Path, 0);
        for (var index = 0; index < _segments.Length; index++)
        {
            var segment = _segments[index];
            // A greedy label leaves to the parts after it what they need.
            var count = IsGreedy(segment) ? path.Length - at - (_segments.Length - index - 1) : 1;
            if (count < 1 || at + count > path.Length)
                return null;
            var text = string.Join('/', path[at..(at + count)].Select(Uri.UnescapeDataString));
            at += count;
            if (!IsLabel(segment) ? text != Uri.UnescapeDataString(segment) : text.Length == 0)
                return null;
            if (IsLabel(segment))
                labels[segment[1..^1].TrimEnd('+')] = text;
        }

        return at == path.Length ? labels : null;
    }

    /// <summary>The parts of a path between its slashes.</summary>
    public static string[] Segments(string path) => (path.StartsWith('/') ? path[1..] : path).Split('/');

    private static bool IsLabel(string segment) => segment is ['{', .., '}'];

    private static bool IsGreedy(string segment) => segment is ['{', .., '+', '}'];
}
