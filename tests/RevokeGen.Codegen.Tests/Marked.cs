using System;
using System.Collections.Generic;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests;

/// <summary>Text with spans set off by <c>«</c> and <c>»</c>, which JSON does not use, and one span's place, counted the plain way.</summary>
internal sealed record Marked(string Text, TextSpot Spot)
{
    public static Marked Parse(string marked, string path = Spec.Path) => Assert.Single(ParseAll(marked, path));

    /// <summary>All marked spans in the order of the text, each with the whole text without marks.</summary>
    public static IReadOnlyList<Marked> ParseAll(string marked, string path = Spec.Path)
    {
        var text = Plain(marked);
        var spots = new List<Marked>();
        for (var (from, marks) = (0, 0); marked.IndexOf('«', from) is var opening and >= 0; marks += 2)
        {
            var closing = marked.IndexOf('»', opening);
            Assert.True(closing > opening, "A marked span has no end.");
            var (start, end) = (opening - marks, closing - marks - 1);
            var (startLine, startColumn) = LineAndColumn(text, start);
            var (endLine, endColumn) = LineAndColumn(text, end);
            spots.Add(new(text, new(path, start, end - start, startLine, startColumn, endLine, endColumn)));
            from = closing;
        }

        return spots;
    }

    public static string Plain(string marked) =>
        marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    public static (int Line, int Column) LineAndColumn(string text, int offset)
    {
        var (line, lineStart) = (0, 0);
        for (var index = 0; index < offset; index++)
        {
            var isFirstOfTwo = text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';
            if (text[index] is '\r' or '\n' && !isFirstOfTwo)
                (line, lineStart) = (line + 1, index + 1);
        }

        return (line, offset - lineStart);
    }
}
