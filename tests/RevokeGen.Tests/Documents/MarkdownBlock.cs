using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RevokeGen.Tests.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">The word after the fence; empty for none.</param>
/// <param name="Text">The lines between the fences, each ended by a line feed.</param>
/// <param name="Source">The path in the comment on the line before, where the block is shown from or checked by; null for none.</param>
/// <param name="Section">The heading that the block stands under.</param>
internal sealed record MarkdownBlock(string Language, string Text, string? Source, string Section)
{
    private const string Fence = "```", Heading = "## ", CommentStart = "<!-- ", CommentEnd = " -->";

    /// <summary>The blocks of a document, in order.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string path)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = File.ReadAllLines(path);
        var section = "";
        for (var start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(Heading, System.StringComparison.Ordinal))
                section = lines[start][Heading.Length..];
            if (!lines[start].StartsWith(Fence, System.StringComparison.Ordinal))
                continue;
            var end = System.Array.FindIndex(lines, start + 1, static line => line == Fence);
            Assert.True(end > start, $"{path}: the block at line {start + 1} has no end");
            blocks.Add(new(lines[start][Fence.Length..], string.Concat(lines[(start + 1)..end].Select(static line => line + "\n")), Comment(lines, start - 1), section));
            start = end;
        }

        return blocks;
    }

    private static string? Comment(string[] lines, int index) =>
        index >= 0 && lines[index].StartsWith(CommentStart, System.StringComparison.Ordinal) && lines[index].EndsWith(CommentEnd, System.StringComparison.Ordinal)
            ? lines[index][CommentStart.Length..^CommentEnd.Length]
            : null;
}
