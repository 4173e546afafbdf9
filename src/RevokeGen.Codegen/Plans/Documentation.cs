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
        var (position, close) = (0, -1);
        while (position < html!.Length)
        {
            var open = html.IndexOf('<', position);
            if (open < 0)
                open = html.Length;
            if (close < open)
                close = IndexOrEnd(html, '>', open);
            if (close == html.Length || !LooksLikeTag(html, open))
            {
                var end = Math.Min(open + 1, html.Length);
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

    private static void AppendText(StringBuilder current, string text)
    {
        foreach (var character in WebUtility.HtmlDecode(text))
        {
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
            else if (!char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE')
            {
                current.Append(character);
            }
        }
    }

    private static string StripTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var (position, close) = (0, -1);
        while (position < html.Length)
        {
            if (close < position)
                close = IndexOrEnd(html, '>', position);
            if (close < html.Length && html[position] == '<' && LooksLikeTag(html, position))
                position = close + 1;
            else
                text.Append(html[position++]);
        }

        return text.ToString();
    }

    private static int IndexOrEnd(string text, char character, int start) => text.IndexOf(character, start) is var index and >= 0 ? index : text.Length;

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
