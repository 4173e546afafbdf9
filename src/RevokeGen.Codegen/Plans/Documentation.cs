using System.Net;
using System.Text;

namespace RevokeGen.Codegen.Plans;

/// <summary>Turns the model's documentation, which is HTML by habit and anything in practice, into paragraphs of XML documentation.</summary>
internal static class Documentation
{
    /// <summary>The paragraphs, each well-formed XML on one line; none when there is no text.</summary>
    public static EquatableArray<string> Paragraphs(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return [];
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        var position = 0;
        var lastClose = html!.LastIndexOf('>');
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            var close = open >= 0 && open < lastClose && LooksLikeTag(html, open) ? html.IndexOf('>', open) : -1;
            if (close < 0)
            {
                var end = open < 0 ? html.Length : open + 1;
                AppendText(current, html.Substring(position, end - position));
                position = end;
                continue;
            }

            AppendText(current, html.Substring(position, open - position));
            var tag = TagName(html.Substring(open + 1, close - open - 1));
            position = close + 1;
            if (tag == "code")
                position = AppendCode(current, html, position);
            else if (IsBlock(tag))
                Flush(paragraphs, current);
        }

        Flush(paragraphs, current);
        return paragraphs.ToEquatableArray();
    }

    /// <summary>Text of the model as code inside a paragraph, in escaped ASCII.</summary>
    public static string Code(string text)
    {
        var code = new StringBuilder("<c>");
        foreach (var character in text)
        {
            if (character is '<' or '>' or '&')
                code.Append(WebUtility.HtmlEncode(character.ToString()));
            else if (character is >= ' ' and <= '~')
                code.Append(character);
            else
                code.Append("\\u").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return code.Append("</c>").ToString();
    }

    /// <summary>Plain text for XML documentation, on one line.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        AppendPlain(escaped, text);
        return escaped.ToString();
    }

    private static int AppendCode(StringBuilder current, string html, int position)
    {
        var end = html.IndexOf("</code>", position, StringComparison.OrdinalIgnoreCase);
        var code = html.Substring(position, (end < 0 ? html.Length : end) - position);
        var text = new StringBuilder();
        AppendText(text, StripTags(code));
        if (text.Length > 0)
            current.Append("<c>").Append(text).Append("</c>");
        return end < 0 ? html.Length : end + "</code>".Length;
    }

    private static void AppendText(StringBuilder current, string text) => AppendPlain(current, WebUtility.HtmlDecode(text));

    private static void AppendPlain(StringBuilder current, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsWhiteSpace(character))
            {
                if (current.Length > 0 && current[current.Length - 1] != ' ')
                    current.Append(' ');
            }
            else if (character == '<')
            {
                current.Append("&lt;");
            }
            else if (character == '>')
            {
                current.Append("&gt;");
            }
            else if (character == '&')
            {
                current.Append("&amp;");
            }
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                current.Append(character).Append(text[++index]);
            }
            else if (IsShown(character))
            {
                current.Append(character);
            }
        }
    }

    /// <summary>Whether XML may hold the character and it cannot change how the lines around it are read, as marks of text direction do.</summary>
    private static bool IsShown(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE'
        && character is not ('\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private static string StripTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var position = 0;
        var lastClose = html.LastIndexOf('>');
        while (position < html.Length)
        {
            var close = html[position] == '<' && position < lastClose && LooksLikeTag(html, position) ? html.IndexOf('>', position) : -1;
            if (close < 0)
                text.Append(html[position++]);
            else
                position = close + 1;
        }

        return text.ToString();
    }

    private static void Flush(List<string> paragraphs, StringBuilder current)
    {
        var text = current.ToString().Trim();
        if (text.Length > 0)
            paragraphs.Add(text);
        current.Clear();
    }

    private static bool LooksLikeTag(string html, int open) =>
        open + 1 < html.Length && (char.IsLetter(html[open + 1]) || html[open + 1] is '/' or '!');

    private static string TagName(string tag)
    {
        var start = tag.Length > 0 && tag[0] == '/' ? 1 : 0;
        var end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end]))
            end++;
        return tag.Substring(start, end - start).ToLowerInvariant();
    }

    private static bool IsBlock(string tag) => tag is "p" or "br" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "div" or "note" or "important" or "fullname" or "pre" or "h1" or "h2" or "h3" or "h4";
}
