using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Benchmarks;

/// <summary>A project that has the emitted types of both services, with one C# file to analyze.</summary>
internal sealed class AnalyzedProject
{
    private readonly GeneratorHost _host = GeneratorHost.OfBundled("lakeformation.json", "lakeformation.rules.json", "redshift.json", "redshift.rules.json");
    private GeneratorDriver _driver;

    public AnalyzedProject() => _driver = _host.NewDriver();

    /// <summary>The time that each analyzer itself takes for the file, when everything in it is bound already.</summary>
    /// <exception cref="InvalidOperationException">The file does not compile, or an analyzer warns.</exception>
    public async Task<ImmutableArray<TimeSpan>> TimesAsync(string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var (result, _) = await ResultAsync(source, [new FirstAnalyzer(), .. analyzers], logsTime: true).ConfigureAwait(false);
        return [.. analyzers.Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime)];
    }

    /// <summary>The time that an analyzer takes at the end of the whole compilation, which an editor does not wait for.</summary>
    public async Task<TimeSpan> EndTimeAsync(string source, DiagnosticAnalyzer analyzer)
    {
        var result = await Analyze(source, [analyzer], logsTime: true, out _).GetAnalysisResultAsync(default).ConfigureAwait(false);
        return result.AnalyzerTelemetryInfo[analyzer].ExecutionTime;
    }

    /// <summary>What an editor does after each keystroke: the generator's turn, a new compilation, and the analyzers' word on the one file.</summary>
    /// <returns>The number of warnings and errors.</returns>
    public async Task<int> EditAsync(string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = Analyze(source, analyzers, logsTime: false, out var tree);
        var findings = await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, default).ConfigureAwait(false);
        return findings.Count(static finding => finding.Severity >= DiagnosticSeverity.Warning);
    }

    private async Task<(AnalysisResult Result, TimeSpan Time)> ResultAsync(string source, ImmutableArray<DiagnosticAnalyzer> analyzers, bool logsTime)
    {
        var analysis = Analyze(source, analyzers, logsTime, out var tree);
        var model = analysis.Compilation.GetSemanticModel(tree);
        await BindAsync(model).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        var result = await analysis.GetAnalysisResultAsync(model, filterSpan: null, default).ConfigureAwait(false);
        var time = watch.Elapsed;
        var finding = result.GetAllDiagnostics().FirstOrDefault(static finding => finding.Severity >= DiagnosticSeverity.Warning);
        return finding is null ? (result, time) : throw new InvalidOperationException("Something is found where nothing should be: " + finding);
    }

    private CompilationWithAnalyzers Analyze(string source, ImmutableArray<DiagnosticAnalyzer> analyzers, bool logsTime, out SyntaxTree tree)
    {
        var edited = _host.Edited(source);
        tree = edited.SyntaxTrees[0];
        _driver = _driver.RunGeneratorsAndUpdateCompilation(edited, out var compilation, out _);
        // A program: of a library's public clients RVK2013 would not ask who calls them.
        return compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)).WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(_host.AnalyzerOptions, null, concurrentAnalysis: false, logsTime));
    }

    /// <summary>Otherwise the first analyzer that asks would pay for the compiler's work.</summary>
    private static async Task BindAsync(SemanticModel model)
    {
        var errors = model.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors.FirstOrDefault() is { } error)
            throw new InvalidOperationException("What is measured does not compile: " + error);
        var root = await model.SyntaxTree.GetRootAsync().ConfigureAwait(false);
        foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            if (model.GetOperation(method) is { } operation)
                _ = operation.Descendants().Count();
            foreach (var assignment in method.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                _ = model.GetSymbolInfo(assignment.Left);
        }
    }
}
