using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Benchmarks;

/// <summary>A project with specs and the driver that runs the generator on it.</summary>
internal sealed class GeneratorHost
{
    /// <summary>The framework and the runtime that emitted code calls, as files.</summary>
    public static readonly string[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private readonly ImmutableArray<AdditionalText> _specs;
    private readonly CSharpParseOptions _parse = new(LanguageVersion.CSharp13);
    private readonly string _operations;

    /// <param name="operations">Names separated by commas; empty for all.</param>
    /// <param name="specs">The spec files.</param>
    public GeneratorHost(string operations, params string[] specs)
    {
        _operations = operations;
        _specs = [.. specs.Select(static path => new SpecText(path, File.ReadAllText(path)))];
        Project = CSharpCompilation.Create(
            "Project",
            [Parse("class Program { }")],
            Framework.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public CSharpCompilation Project { get; }

    /// <summary>What analyzers get to see of the project beside its code.</summary>
    public AnalyzerOptions AnalyzerOptions => new(_specs, Configuration());

    /// <summary>The same project after an edit of its C# file.</summary>
    public CSharpCompilation Edited(string text) => Project.ReplaceSyntaxTree(Project.SyntaxTrees[0], Parse(text));

    /// <summary>The spec files, in the order in which they were given.</summary>
    public IReadOnlyList<AdditionalText> Specs => _specs;

    /// <summary>A driver that has not run.</summary>
    /// <param name="tracksSteps">Whether it says afterwards which steps ran, which takes time of its own.</param>
    public GeneratorDriver NewDriver(bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new ApiGenerator().AsSourceGenerator()], _specs, _parse, Configuration(), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>The project's configuration, with the option that emits internal clients or without it.</summary>
    public AnalyzerConfigOptionsProvider Configuration(bool isInternal = false) => new Options(_operations, isInternal);

    /// <summary>A spec file with a text that it does not have on disk.</summary>
    public static AdditionalText Spec(string path, string text) => new SpecText(path, text);

    /// <summary>A host for specs that the package brings along, with the operations that a project gets of them.</summary>
    public static GeneratorHost OfBundled(params string[] names) =>
        new("Revoke*", [.. names.Select(static name => Path.Combine(AppContext.BaseDirectory, "specs", name))]);

    private SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, _parse, "Program.cs");

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(string operations, bool isInternal) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new()
        {
            ["build_metadata.AdditionalFiles.RevokeGenSpec"] = "true",
            ["build_metadata.AdditionalFiles.RevokeGenOperations"] = operations,
            ["build_metadata.AdditionalFiles.RevokeGenAccessibility"] = isInternal ? "internal" : "public",
            ["build_property.RootNamespace"] = "Project",
        };

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = [];

        public string this[string key]
        {
            set => _values[key] = value;
        }

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
