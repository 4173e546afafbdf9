using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RevokeGen.Runtime.Signing;

/// <summary>The first three lines of a canonical request: method, path, query. The same for every call of an operation, so made once.</summary>
internal sealed class CanonicalTarget
{
    private static readonly SearchValues<char> PlainPath = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private readonly byte[] _utf8;

    private CanonicalTarget(byte[] utf8) => _utf8 = utf8;

    /// <summary>The three lines, each with its line end.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Makes the lines from what stands on the request line.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it is sent; it is encoded once more here, as most services want it.</param>
    /// <param name="query">The query as it is sent, without the question mark.</param>
    /// <param name="isExact">Whether the path is taken as it is sent, as S3 wants it.</param>
    /// <param name="normalizePath">Whether dot segments and repeated slashes are taken out, as every service except S3 wants it.</param>
    public static CanonicalTarget Create(string method, string path, string query, bool isExact = false, bool normalizePath = true)
    {
        var canonicalPath = isExact ? path : EncodePath(normalizePath ? Normalize(path) : path);
        return new(Encoding.UTF8.GetBytes($"{method}\n{canonicalPath}\n{(query.Length == 0 ? "" : Canonicalize(query))}\n"));
    }

    private static string Normalize(string path)
    {
        // Most paths have nothing to take out.
        if (path.StartsWith('/') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal))
            return path;
        var segments = new List<string>();
        var pieces = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            if (piece == "..")
                segments.RemoveRange(Math.Max(segments.Count - 1, 0), Math.Min(segments.Count, 1));
            else if (piece != ".")
                segments.Add(piece);
        }

        var closing = path.EndsWith('/') && segments.Count > 0 ? "/" : "";
        return $"/{string.Join('/', segments)}{closing}";
    }

    private static string EncodePath(string path) =>
        path.AsSpan().ContainsAnyExcept(PlainPath) ? string.Join('/', Array.ConvertAll(path.Split('/'), Uri.EscapeDataString)) : path;

    private static string Canonicalize(string query) => string.Join('&', query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(Parameter)
        .OrderBy(static parameter => parameter.Name, StringComparer.Ordinal)
        .ThenBy(static parameter => parameter.Value, StringComparer.Ordinal)
        .Select(static parameter => $"{parameter.Name}={parameter.Value}"));

    private static (string Name, string Value) Parameter(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (Encode(pair), "") : (Encode(pair[..equals]), Encode(pair[(equals + 1)..]));
    }

    // What is encoded already stays as it is, with upper-case digits; what is not becomes so.
    private static string Encode(string part) => Uri.EscapeDataString(Uri.UnescapeDataString(part));
}
