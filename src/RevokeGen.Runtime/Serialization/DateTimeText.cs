using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads RFC 3339 dates and times: any number of fractional digits, of which seven count, and any offset.</summary>
internal static class DateTimeText
{
    private const int DateAndTimeLength = 19;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length <= DateAndTimeLength || !TryParseDateAndTime(text, out var ticks))
            return false;
        text = text[DateAndTimeLength..];
        if (!TryTakeFraction(ref text, out var fraction) || !TryParseOffset(text, out var offset))
            return false;
        ticks += fraction - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryParseDateAndTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)'t') || text[13] != ':' || text[16] != ':')
            return false;
        if (!TryParseDigits(text[..4], out var year) || !TryParseDigits(text[5..7], out var month) || !TryParseDigits(text[8..10], out var day)
            || !TryParseDigits(text[11..13], out var hour) || !TryParseDigits(text[14..16], out var minute)
            || !TryParseDigits(text[17..19], out var second))
            return false;

        // RFC 3339 allows second 60; it is the next minute's start here, since .NET has no leap seconds.
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
            return false;
        ticks = new DateTime(year, month, day).Ticks + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[0] != '.')
            return true;
        var length = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 1)
            return false;
        var unit = TimeSpan.TicksPerSecond;
        foreach (var digit in text.Slice(1, length))
            ticks += (digit - '0') * (unit /= 10);
        text = text[(length + 1)..];
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text is [(byte)'Z' or (byte)'z'])
            return true;
        if (text is not [(byte)'+' or (byte)'-', _, _, (byte)':', _, _]
            || !TryParseDigits(text[1..3], out var hours) || !TryParseDigits(text[4..], out var minutes) || hours > 23 || minutes > 59)
            return false;
        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
