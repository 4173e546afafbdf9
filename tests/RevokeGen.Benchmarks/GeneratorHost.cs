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
    private static readonly string[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private readonly ImmutableArray<AdditionalText> _specs;
    private readonly CSharpParseOptions _parse = new(LanguageVersion.CSharp13);

    public GeneratorHost(params string[] specs)
    {
        _specs = [.. specs.Select(static name => new SpecText(Path.Combine(AppContext.BaseDirectory, "specs", name)))];
        Project = CSharpCompilation.Create(
            "Project",
            [Parse("class Program { }")],
            Framework.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public CSharpCompilation Project { get; }

    /// <summary>The same project after an edit of its C# file.</summary>
    public CSharpCompilation Edited(string text) => Project.ReplaceSyntaxTree(Project.SyntaxTrees[0], Parse(text));

    public GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new ApiGenerator().AsSourceGenerator()], _specs, _parse, new Options());

    public static int Files(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Length;

    private SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, _parse, "Program.cs");

    private sealed class SpecText(string path) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values Spec = new() { ["build_metadata.AdditionalFiles.RevokeGenSpec"] = "true", ["build_property.RootNamespace"] = "Project" };

        public override AnalyzerConfigOptions GlobalOptions => Spec;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Spec;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;
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
