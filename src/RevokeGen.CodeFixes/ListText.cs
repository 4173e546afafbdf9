using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.CodeFixes;

/// <summary>Writes into lists in braces, in the layout that is there.</summary>
internal static class ListText
{
    private const string Indent = "    ";

    /// <summary>Adds to the end of a list: on lines of their own where the list has several lines, otherwise on its line.</summary>
    public static TextChange Append<T>(SourceText text, SeparatedSyntaxList<T> items, SyntaxToken open, SyntaxToken close, IReadOnlyList<string> added)
        where T : SyntaxNode
    {
        var hasComma = items.Count == 0 || items.SeparatorCount == items.Count;
        var last = items.Count == 0 ? open : hasComma ? items.GetSeparator(items.Count - 1) : items[items.Count - 1].GetLastToken();
        var lead = hasComma ? "" : ",";
        if (LineOf(text, open) == LineOf(text, close))
            return new(TextSpan.FromBounds(last.Span.End, close.SpanStart), $"{lead} {string.Join(", ", added)} ");
        var first = items.Count == 0 ? Indentation(text, close.SpanStart) + Indent : Indentation(text, items[0].SpanStart);
        return new(new(last.Span.End, 0), lead + string.Join(",", added.Select(item => $"\n{first}{item}")) + (hasComma ? "," : ""));
    }

    /// <summary>The white space that a position's line begins with.</summary>
    public static string Indentation(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static int LineOf(SourceText text, SyntaxToken token) => text.Lines.IndexOf(token.SpanStart);
}
