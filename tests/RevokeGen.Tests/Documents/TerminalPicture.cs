using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RevokeGen.Tests.Documents;

/// <summary>Draws a terminal as SVG.</summary>
internal static class TerminalPicture
{
    private const int Columns = 116, LineHeight = 20, Margin = 20, FontSize = 14;

    /// <summary>What a character of the font takes, a little more than most have.</summary>
    private const double CharacterWidth = 8.45;

    public static string Draw(string title, IEnumerable<TerminalLine> lines)
    {
        var rows = lines.SelectMany(static line => Wrap(line.Text).Select(part => line with { Text = part })).ToList();
        var width = (int)(Columns * CharacterWidth) + (2 * Margin);
        var height = (rows.Count * LineHeight) + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1e1e1e\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"{FontSize}\" xml:space=\"preserve\">\n");
        foreach (var (row, line) in rows.Index())
        {
            if (line.Text.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin + ((row + 1) * LineHeight) - 6}\" fill=\"{Fill(line.Colour)}\">{Escape(line.Text)}</text>\n");
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Where a line does not fit, it goes on below after a space.</summary>
    private static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > Columns && text.LastIndexOf(' ', Columns) is > 0 and var space)
        {
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }

    private static string Fill(int colour) => colour switch
    {
        31 => "#ff7b72",
        32 => "#7ee787",
        33 => "#e3b341",
        _ => "#d4d4d4",
    };

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
