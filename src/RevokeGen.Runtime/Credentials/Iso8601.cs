using System;
using System.Globalization;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Reads the times in documents of credentials.</summary>
internal static class Iso8601
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss'UTC'"];

    /// <summary>Reads a time with its offset; null when it is none. The command line once wrote <c>UTC</c> for <c>Z</c>.</summary>
    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
