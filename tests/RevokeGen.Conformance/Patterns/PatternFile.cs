using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Conformance.Patterns;

/// <summary>Reads the files of the pattern folder, one JSON object a line.</summary>
internal static class PatternFile
{
    public static IEnumerable<JsonElement> Lines(string name)
    {
        foreach (var line in File.ReadLines(Path.Combine(Corpus.Folder("patterns"), name)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    public static IReadOnlyList<string> AllPatterns() => [.. Lines("patterns.jsonl").Select(line => Text(line.GetProperty("p")))];

    /// <summary>The text of a JSON string. The reader of .NET refuses lone surrogates, which these files have on purpose.</summary>
    public static string Text(JsonElement element)
    {
        var raw = element.GetRawText();
        var text = new StringBuilder(raw.Length);
        for (var index = 1; index < raw.Length - 1; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            text.Append(raw[index] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(raw.AsSpan(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
            index += raw[index] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
