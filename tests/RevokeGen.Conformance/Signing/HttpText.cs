using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Conformance.Signing;

/// <summary>An HTTP request as text, taken apart.</summary>
internal sealed record HttpText(string Method, string Path, string Query, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public static HttpText Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = (end < 0 ? text : text[..end]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var target = head[0][(head[0].IndexOf(' ', StringComparison.Ordinal) + 1)..head[0].LastIndexOf(' ')];
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var headers = new List<(string Name, string Value)>();
        foreach (var line in head.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] == ' ')
                headers[^1] = (headers[^1].Name, $"{headers[^1].Value} {line.Trim()}");
            else
                headers.Add((line[..colon].ToLowerInvariant(), line[(colon + 1)..]));
        }

        return new(
            head[0][..head[0].IndexOf(' ', StringComparison.Ordinal)],
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            headers,
            end < 0 ? "" : text[(end + 2)..]);
    }
}
