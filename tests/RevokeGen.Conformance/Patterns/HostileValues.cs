using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RevokeGen.Conformance.Patterns;

/// <summary>Values on which engines that go back take very long.</summary>
internal static class HostileValues
{
    /// <summary>The file gives the beginning and the length: what repeats there goes on, and an end that never fits makes engines go back.</summary>
    public static IEnumerable<string> From(JsonElement line)
    {
        var start = PatternFile.Text(line.GetProperty("input_start"));
        var length = line.GetProperty("input_length").GetInt32();
        foreach (var period in (int[])[1, 2, 3, 8])
        {
            var tail = start.Length >= period ? start[^period..] : start;
            var body = start + string.Concat(Enumerable.Repeat(tail, Math.Max(0, length - start.Length) / tail.Length));
            yield return body;
            yield return body + "\n";
            yield return body + "\0!";
        }
    }
}
