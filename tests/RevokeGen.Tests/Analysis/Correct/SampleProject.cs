using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Hosting;
using RevokeGen.Testing;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>A project with the repository's specs, whose C# files can be exchanged: what the generator emits is made once.</summary>
internal sealed class SampleProject
{
    private static ImmutableArray<MetadataReference> References { get; } =
    [
        .. TestReferences.All,
        .. Directory.EnumerateFiles(FolderOf<WebApplication>(), "*.dll").Where(IsManaged).Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(RootCommand).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(LocalService).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Codegen.Specs.SpecFile).Assembly.Location),
    ];

    private readonly GeneratorRun _run;
    private readonly Compilation _output;

    private SampleProject(GeneratorProject project)
    {
        _run = GeneratorRun.Of(project);
        Assert.Empty(_run.Diagnostics);
        ParseOptions = project.ParseOptions;
        AnalyzerOptions = project.AnalyzerOptions;
        // The spec core shows its internals to the command, by the name of its assembly.
        _output = _run.Output.RemoveSyntaxTrees(_run.Compilation.SyntaxTrees).WithAssemblyName(project.RootNamespace);
    }

    /// <summary>The samples' project.</summary>
    public static SampleProject OffBoarding { get; } = new(Project("OffBoarding"));

    /// <summary>A project as the compiler sees it, in the newest C# that this compiler knows.</summary>
    public static GeneratorProject Project(string rootNamespace) => GeneratorProject.With(Specs.All) with
    {
        RootNamespace = rootNamespace,
        LanguageVersion = LanguageVersion.Preview,
        DocumentationMode = DocumentationMode.Parse,
        References = References,
    };

    public CSharpParseOptions ParseOptions { get; }

    public AnalyzerOptions AnalyzerOptions { get; }

    public static SampleProject Of(GeneratorProject project) => new(project);

    public SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);

    /// <summary>The compilation with these files: a program where one of them has statements of its own or a <c>Main</c>, otherwise a library.</summary>
    public CSharpCompilation With(params IEnumerable<SyntaxTree> trees)
    {
        var compilation = (CSharpCompilation)_output.AddSyntaxTrees(trees);
        var library = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        return compilation.SyntaxTrees.Any(IsProgram) ? compilation : library;
    }

    /// <summary>Runs the generator on a compilation: an edit of a C# file changes nothing that it emits.</summary>
    public void Generate(Compilation compilation) =>
        Assert.All(_run.Result.GeneratedSources.Zip(_run.TextsOf(compilation)), static pair => Assert.Same(pair.First.SourceText, pair.Second));

    public static bool IsProgram(SyntaxTree tree) => tree.GetRoot().DescendantNodes(static node => node is not BlockSyntax)
        .Any(static node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Main" });

    private static string FolderOf<T>() => Path.GetDirectoryName(typeof(T).Assembly.Location)!;

    /// <summary>On Windows there is native code among the framework's files.</summary>
    private static bool IsManaged(string path) => Path.GetFileName(path) is var name && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal));
}
