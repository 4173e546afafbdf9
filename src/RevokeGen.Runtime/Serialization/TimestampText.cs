using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Timestamps in Smithy's three formats. Written with milliseconds where there are any, read as precisely as they are given.</summary>
internal static class TimestampText
{
    /// <summary>The most bytes a timestamp takes.</summary>
    public const int MaxLength = 32;

    private const int LongestParsed = 64;

    private static readonly string[] HttpDates = ["r", "ddd, dd MMM yyyy HH:mm:ss.FFFFFFF 'GMT'"];

    public static int Format(DateTimeOffset value, TimestampFormat format, Span<byte> target)
    {
        int written;
        switch (format)
        {
            case TimestampFormat.DateTime:
                value.UtcDateTime.TryFormat(target, out written, "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFK", CultureInfo.InvariantCulture);
                return written;
            case TimestampFormat.HttpDate:
                value.TryFormat(target, out written, "r", CultureInfo.InvariantCulture);
                return written;
            default:
                return FormatEpochSeconds(value.ToUnixTimeMilliseconds(), target);
        }
    }

    /// <summary>Reads a timestamp in the format that is asked for or, since services do not always keep to it, in one of the others.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.IsEmpty || text.Length > LongestParsed)
            return false;
        if (text.Length > 4 && text[4] == '-' && DateTimeText.TryParse(text, out value))
            return true;
        return char.IsAsciiLetter((char)text[0]) ? TryParseHttpDate(text, out value) : TryParseEpochSeconds(text, out value);
    }

    private static int FormatEpochSeconds(long milliseconds, Span<byte> target)
    {
        var written = 0;
        if (milliseconds < 0)
            target[written++] = (byte)'-';
        var (seconds, fraction) = Math.DivRem(Math.Abs(milliseconds), 1000);
        Utf8Formatter.TryFormat(seconds, target[written..], out var digits);
        written += digits;
        if (fraction == 0)
            return written;
        target[written++] = (byte)'.';
        for (; fraction != 0; fraction = fraction % 100 * 10)
            target[written++] = (byte)('0' + (fraction / 100));
        return written;
    }

    private static bool TryParseEpochSeconds(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || seconds >= DateTimeOffset.MaxValue.ToUnixTimeSeconds() + 1)
            return false;
        value = DateTimeOffset.UnixEpoch.AddTicks((long)decimal.Floor(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    private static bool TryParseHttpDate(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        Span<char> chars = stackalloc char[LongestParsed];
        var length = Encoding.Latin1.GetChars(text, chars);
        return DateTimeOffset.TryParseExact(
            chars[..length], HttpDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }
}
