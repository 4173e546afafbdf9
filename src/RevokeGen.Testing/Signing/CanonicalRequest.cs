using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace RevokeGen.Testing.Signing;

/// <summary>
/// SigV4's canonical form of a request, worked out from what came over the wire. Written for itself, to be read beside the specification:
/// it shares nothing with the client's signer, so that the two can only agree by both being right.
/// </summary>
internal static partial class CanonicalRequest
{
    /// <param name="request">The request.</param>
    /// <param name="signedHeaders">The names of the headers in the signature.</param>
    /// <param name="payloadHash">The body's hash.</param>
    /// <param name="isS3">Whether it is S3's, which takes the path as it stands.</param>
    public static string Of(WireRequest request, IReadOnlyList<string> signedHeaders, string payloadHash, bool isS3 = false)
    {
        var target = request.Target.Split('?', 2);
        var text = new StringBuilder();
        text.Append(request.Method).Append('\n');
        text.Append(isS3 ? target[0] : CanonicalPath(target[0])).Append('\n');
        text.Append(CanonicalQuery(target.Length > 1 ? target[1] : "")).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(name).Append(':').Append(CanonicalValue(request.Headers[name])).Append('\n');
        text.Append('\n');
        text.AppendJoin(';', signedHeaders).Append('\n');
        text.Append(payloadHash);
        return text.ToString();
    }

    // The path is escaped once more than on the wire, after dots and empty segments are resolved.
    private static string CanonicalPath(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or ".."))
                segments.Add(Escape(segment));
        }

        var trailing = path.EndsWith('/') && segments.Count > 0 ? "/" : "";
        return $"/{string.Join('/', segments)}{trailing}";
    }

    private static string CanonicalQuery(string query)
    {
        var pairs = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(static pair => (Name: Reescape(pair[0]), Value: pair.Length > 1 ? Reescape(pair[1]) : ""))
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(static pair => $"{pair.Name}={pair.Value}"));
    }

    private static string CanonicalValue(string value) => Spaces().Replace(value.Trim(), " ");

    private static string Reescape(string text) => Escape(Uri.UnescapeDataString(text));

    // RFC 3986's unreserved characters stay, everything else becomes %XX.
    private static string Escape(string text) => Uri.EscapeDataString(text);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
