using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Runtime;

namespace RevokeGen.Corpus;

/// <summary>
/// The project that gets the emitted code, as strict as the compiler can be. One compilation is the base of all, so that references are read once.
/// </summary>
internal static class Consumer
{
    /// <summary>What the SDK adds to a project with ImplicitUsings.</summary>
    private const string GlobalUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Base = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "GlobalUsings.cs", Encoding.UTF8)],
        References(),
        new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Runs the generator on a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="operations">The item's <c>Operations</c>; empty for all.</param>
    /// <param name="output">The project with what was emitted.</param>
    /// <param name="findings">What the generator reported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static ImmutableArray<GeneratedSourceResult> Generate(
        ModelText model, string operations, out Compilation output, out ImmutableArray<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var driver = CSharpGeneratorDriver
            .Create([new ApiGenerator().AsSourceGenerator()], [model], ParseOptions, new SpecMetadata(operations))
            .RunGeneratorsAndUpdateCompilation(Base, out output, out findings, cancellationToken);
        var result = driver.GetRunResult().Results.Single();
        return result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;
    }

    /// <summary>Compiles to the end, documentation included, and keeps nothing but what is wrong.</summary>
    public static ImmutableArray<Diagnostic> Compile(Compilation project, CancellationToken cancellationToken)
    {
        var result = project.Emit(Stream.Null, xmlDocumentationStream: Stream.Null, cancellationToken: cancellationToken);
        return [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];
    }

    private static ImmutableArray<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework).Append(typeof(SmithyShapeAttribute).Assembly.Location)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
