using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes.Checks;

/// <summary>
/// A model with the findings that it is to give, from a text file in <c>Cases</c>. A case starts with <c>== title</c>, or <c>== 1.0 title</c> for
/// that version of Smithy. The entries of <c>shapes</c> follow, or a whole file from <c>{</c> on; a line <c>--</c> starts the next file. Each
/// finding is a line <c>-&gt; rule | argument | argument</c>, and the n-th finding stands at the n-th span between <c>«</c> and <c>»</c>.
/// </summary>
internal sealed record SpecCase(string Title, IReadOnlyList<string> Files, IReadOnlyList<string> Findings)
{
    private static readonly string Folder = Path.Combine(Spec.RepositoryRoot, "tests", "RevokeGen.Codegen.Tests", "Shapes", "Checks", "Cases");

    public static IReadOnlyDictionary<string, SpecCase> All { get; } = Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)
        .SelectMany(static file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n== ").Select(text => Parse(Path.GetFileNameWithoutExtension(file), text)))
        .ToDictionary(static specCase => specCase.Title, StringComparer.Ordinal);

    /// <summary>The whole text of the case, for tests that look for a trait in it.</summary>
    public string Text => string.Join('\n', Files);

    private static SpecCase Parse(string file, string text)
    {
        var lines = text.TrimStart('=', ' ').Split('\n');
        var version = lines[0].StartsWith("1.0 ", StringComparison.Ordinal) ? "1.0" : "2.0";
        var findings = lines.Where(static line => line.StartsWith("-> ", StringComparison.Ordinal)).Select(static line => line[3..]).ToList();
        var body = string.Join('\n', lines.Skip(1).Where(static line => !line.StartsWith("-> ", StringComparison.Ordinal))).Trim();
        var files = body.Split("\n--\n").Select(part => part.StartsWith('{') ? part : Spec.Model(part, version)).ToList();
        return new($"{file}: {lines[0]}", files, findings);
    }
}
