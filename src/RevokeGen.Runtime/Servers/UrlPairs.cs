using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Servers;

/// <summary>The pairs of a query or form.</summary>
internal static class UrlPairs
{
    /// <summary>Decodes names and values: percent-encoding, and plus signs for spaces.</summary>
    public static IEnumerable<(string Name, string Value)> Of(string text)
    {
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = pair.IndexOf('=', StringComparison.Ordinal);
            yield return end < 0 ? (Decode(pair), "") : (Decode(pair[..end]), Decode(pair[(end + 1)..]));
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
