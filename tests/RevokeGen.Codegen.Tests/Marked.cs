using System;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests;

/// <summary>Text with one span set off by <c>«</c> and <c>»</c>, which JSON does not use, and that span's place, counted the plain way.</summary>
internal sealed record Marked(string Text, TextSpot Spot)
{
    public static Marked Parse(string marked, string path = Spec.Path)
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        Assert.True(start >= 0 && end >= start, "The text marks no span.");
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var (startLine, startColumn) = LineAndColumn(text, start);
        var (endLine, endColumn) = LineAndColumn(text, end);
        return new(text, new(path, start, end - start, startLine, startColumn, endLine, endColumn));
    }

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
