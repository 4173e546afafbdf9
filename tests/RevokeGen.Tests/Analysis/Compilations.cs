using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>Compilations of consumer code against the emitted types as a compiled reference: no source of theirs and no spec in sight.</summary>
internal static class Compilations
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13);

    private static readonly CSharpCompilation Bare = CSharpCompilation.Create(
        "Consumer",
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Single = [new RequestAnalyzer(), new EnumTextAnalyzer(), new SwitchAnalyzer(), new ExhaustiveSwitchSuppressor()];

    public static MetadataReference CompiledApi { get; } = CompileApi();

    /// <summary>No consumer code yet.</summary>
    public static CSharpCompilation Empty { get; } = Bare.AddReferences(TestReferences.All).AddReferences(CompiledApi);

    public static CSharpCompilation Of(string source) => Empty.AddSyntaxTrees(Tree(Consumer.Usings + source));

    public static SyntaxTree Tree(string source) => CSharpSyntaxTree.ParseText(source, Parse, "Consumer.cs");

    /// <summary>The ids of the compiler's errors, and what the analyzers find that a build shows.</summary>
    public static async Task<(string[] Errors, ImmutableArray<Diagnostic> Findings)> Analyze(string source)
    {
        var compilation = Of(source);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id);
        return ([.. errors], await Findings(compilation));
    }

    /// <summary>What is found about values one by one.</summary>
    public static Task<ImmutableArray<Diagnostic>> Findings(Compilation compilation) => Findings(compilation, Single);

    /// <summary>What is found about values, and about what does not go together.</summary>
    public static Task<ImmutableArray<Diagnostic>> AllFindings(Compilation compilation) => Findings(compilation, Single.Add(new ConditionAnalyzer()));

    private static async Task<ImmutableArray<Diagnostic>> Findings(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        [.. (await With(compilation, analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(static finding => finding.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>All that the analyzers and the compiler say, without what a suppressor silences.</summary>
    public static Task<ImmutableArray<Diagnostic>> Everything(string source) => With(Of(source), Single).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static CompilationWithAnalyzers With(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithAnalyzers(
        analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    private static PortableExecutableReference CompileApi()
    {
        using var image = new System.IO.MemoryStream();
        var result = Bare.WithAssemblyName("EmittedApi")
            .AddReferences(TestReferences.All)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(EmittedApi.Source, Parse, EmittedApi.FileName))
            .Emit(image);
        Assert.Empty(result.Diagnostics);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
