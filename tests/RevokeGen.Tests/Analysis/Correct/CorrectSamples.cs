using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>Correct code: the samples of each style, and what the repository shows its users.</summary>
internal static partial class CorrectSamples
{
    /// <summary>What a project with implicit usings has.</summary>
    public const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Samples", "Correct");

    /// <summary>The files of <c>Samples/Correct</c>, by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(static path => (Path.GetFileName(path), File.ReadAllText(path)))];

    /// <summary>The README's program, and its request with four mistakes.</summary>
    public static (string Right, string Wrong) Readme { get; } = ReadReadme();

    /// <summary>The program of <c>tests/RevokeGen.Sample</c>.</summary>
    public static string Program { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests", "RevokeGen.Sample", "Program.cs"));

    /// <summary>The console output that the README shows for the wrong request.</summary>
    public static IReadOnlyList<string> ReadmeErrors { get; } =
        [.. ErrorLine().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(static match => match.Groups["text"].Value.Trim())];

    public static string Of(string name) => Files.Single(file => file.Name == name).Text;

    private static (string Right, string Wrong) ReadReadme()
    {
        var snippets = Snippet().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(static match => match.Groups["code"].Value).ToList();
        Assert.Equal(2, snippets.Count);
        return (snippets[0], "using OffBoarding.LakeFormation;\nusing RevokeGen.Runtime;\nusing var client = new LakeFormationClient(new ClientOptions { Region = \"eu-west-1\" });\n" + snippets[1]);
    }

    [GeneratedRegex("^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^Program\.cs\(\d+,\d+\): error (?<text>RVK.*)$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
