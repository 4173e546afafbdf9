using System;
using System.Collections.Generic;
using System.Net;

namespace RevokeGen.Testing.Decoding;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> text.</summary>
public static class FormParser
{
    /// <summary>Splits a form into its keys and values, in their order.</summary>
    /// <param name="form">The form, escaped.</param>
    /// <returns>The decoded pairs; a key without <c>=</c> has an empty value.</returns>
    /// <exception cref="FormatException">A key occurs twice, which no AWS protocol allows.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var pairs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var key = WebUtility.UrlDecode(parts[0]);
            if (!pairs.TryAdd(key, parts.Length > 1 ? WebUtility.UrlDecode(parts[1]) : ""))
                throw new FormatException($"The form holds the key {key} twice.");
        }

        return pairs;
    }
}
