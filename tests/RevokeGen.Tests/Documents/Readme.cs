using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Documents;

/// <summary>The repository's README.</summary>
internal static partial class Readme
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    public static IReadOnlyList<MarkdownBlock> Blocks { get; } = MarkdownBlock.Read(Path.Combine(Repository.Root, "README.md"));

    /// <summary>The programs with mistakes, each with the findings that are shown after it.</summary>
    public static IReadOnlyList<(string Program, IReadOnlyList<string> Findings)> Refused { get; } =
    [
        .. Blocks.Zip(Blocks.Skip(1))
            .Where(static pair => pair.First.Language == "csharp" && pair.Second.Language == "text")
            .Select(static pair => (pair.First.Text, (IReadOnlyList<string>)pair.Second.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>The text under a heading.</summary>
    public static string Section(string heading) => Text.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    /// <summary>The names in backticks that begin the rows of a section's table.</summary>
    public static IReadOnlyList<string> Names(string heading) => [.. Row().Matches(Section(heading)).Select(static match => match.Groups["name"].Value)];

    [GeneratedRegex("^\\| `(?<name>[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
