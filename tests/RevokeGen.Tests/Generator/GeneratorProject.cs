using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator;

/// <summary>A project with specs, as the compiler sees it; each change gives a new one.</summary>
internal sealed record GeneratorProject
{
    private const string Metadata = "build_metadata.AdditionalFiles.RevokeGen";

    public ImmutableList<SpecText> Files { get; private init; } = [];

    public string RootNamespace { get; init; } = "Sample";

    /// <summary>The list of rules that are switched off, as the build hands it over.</summary>
    public string DisabledRules { get; init; } = "";

    /// <summary>Whether the project asks for unions of the language, as the build hands it over.</summary>
    public string LanguageUnions { get; init; } = "";

    public string Source { get; init; } = "internal static class Program { private static void Main() { } }";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp13;

    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    public ImmutableArray<MetadataReference> References { get; init; } = TestReferences.All;

    private ImmutableDictionary<string, ImmutableDictionary<string, string>> Options { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>A project with specs of the repository, of which it takes the revokes.</summary>
    public static GeneratorProject With(params string[] names) =>
        names.Aggregate(new GeneratorProject(), static (project, name) => project.Spec("/project/specs/" + name, Specs.Read(name), ("Operations", "Revoke*")));

    /// <summary>Adds a spec file, or replaces the one at its path.</summary>
    public GeneratorProject Spec(string path, string text, params (string Name, string Value)[] metadata) => Spec(path, SourceText.From(text), metadata);

    /// <summary>Adds a spec file as the compiler read it, or could not.</summary>
    public GeneratorProject Spec(string path, SourceText? text, params (string Name, string Value)[] metadata)
    {
        var options = Options.GetValueOrDefault(path, ImmutableDictionary<string, string>.Empty.Add(Metadata + "Spec", "true"));
        var old = Files.FindIndex(file => file.Path == path);
        var file = new SpecText(path, text);
        return this with
        {
            Files = old < 0 ? Files.Add(file) : Files.SetItem(old, file),
            Options = Options.SetItem(path, options.SetItems(metadata.Select(static pair => KeyValuePair.Create(Metadata + pair.Name, pair.Value)))),
        };
    }

    /// <summary>Changes the metadata of a spec file, and nothing else.</summary>
    public GeneratorProject Configure(string path, string name, string value) =>
        this with { Options = Options.SetItem(path, Options[path].SetItem(Metadata + name, value)) };

    /// <summary>The same project with its spec files in another order.</summary>
    public GeneratorProject Shuffled(System.Random random) => this with { Files = [.. Files.OrderBy(_ => random.Next())] };

    public SpecOptions OptionsProvider => new(Options, RootNamespace, DisabledRules, LanguageUnions);

    /// <summary>What analyzers get to see of the project beside its code.</summary>
    public AnalyzerOptions AnalyzerOptions => new([.. Files], OptionsProvider);

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Sample",
        [CSharpSyntaxTree.ParseText(Source, ParseOptions, "/project/Program.cs", System.Text.Encoding.UTF8)],
        References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
}
