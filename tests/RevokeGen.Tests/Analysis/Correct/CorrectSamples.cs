using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>Correct code: the samples of each style, and the program that the README shows.</summary>
internal static class CorrectSamples
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

    /// <summary>The program of <c>tests/RevokeGen.Sample</c>.</summary>
    public static string Program { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests", "RevokeGen.Sample", "Program.cs"));

    public static string Of(string name) => Files.Single(file => file.Name == name).Text;
}
