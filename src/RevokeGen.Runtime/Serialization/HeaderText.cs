using System;
using System.Buffers;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Text in headers (RFC 9110 section 5.6): items of lists are separated by commas, and quoted where they hold one, or where nothing of them would be seen.</summary>
internal static class HeaderText
{
    /// <summary>The white space that is no part of a value (RFC 9110 section 5.6.3).</summary>
    public const string Space = " \t";

    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a header can carry the text: a line end would begin another header, and what is not ASCII arrives as something else.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (unit is not ('\t' or (>= ' ' and <= '~')))
                return false;
        }

        return true;
    }

    /// <summary>Whether the text is a header's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Token);

    /// <summary>An item of a list, quoted where it would not be read back alike.</summary>
    public static string Item(string text)
    {
        if (text.Length > 0 && !text.AsSpan().ContainsAny(',', '"') && text.AsSpan().Trim(Space).Length == text.Length)
            return text;
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Takes the next item off a list.</summary>
    /// <param name="list">What is left of the list.</param>
    /// <param name="isTimestamp">Whether it is one of timestamps, of which an HTTP date, beginning with the name of the day, holds a comma itself.</param>
    public static string TakeItem(ref ReadOnlySpan<char> list, bool isTimestamp)
    {
        list = list.TrimStart(Space);
        if (list is ['"', ..])
            return TakeQuoted(ref list);
        var end = list.IndexOf(',');
        if (isTimestamp && end >= 0 && char.IsAsciiLetter(list[0]))
            end = list[(end + 1)..].IndexOf(',') is >= 0 and var next ? end + 1 + next : -1;
        var item = end < 0 ? list : list[..end];
        list = end < 0 ? [] : list[(end + 1)..];
        return item.TrimEnd(Space).ToString();
    }

    private static string TakeQuoted(ref ReadOnlySpan<char> list)
    {
        var item = new StringBuilder();
        var index = 1;
        for (; index < list.Length && list[index] != '"'; index++)
        {
            if (list[index] == '\\' && index + 1 < list.Length)
                index++;
            item.Append(list[index]);
        }

        if (index >= list.Length)
            throw new ShapeFormatException("A quoted item of a header does not end.");
        list = list[(index + 1)..].TrimStart(Space);
        if (list is not [] and not [',', ..])
            throw new ShapeFormatException("There is text behind a quoted item of a header.");
        list = list.IsEmpty ? list : list[1..];
        return item.ToString();
    }
}
