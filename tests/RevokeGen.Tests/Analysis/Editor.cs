using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis;

namespace RevokeGen.Tests.Analysis;

/// <summary>Runs all analyzers and the suppressor as an editor does, on one file, or as a build does, on all of them. An exception of an analyzer fails the test.</summary>
internal static class Editor
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(RequestAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The compiler as an analyzer, which is how an editor asks it about one file, and how a suppressor gets to hear of what it says.</summary>
    private static readonly DiagnosticAnalyzer Compiler =
        (DiagnosticAnalyzer)Activator.CreateInstance(typeof(CSharpCompilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics.CSharp.CSharpCompilerDiagnosticAnalyzer", throwOnError: true)!)!;

    /// <summary>What the analyzers and the compiler say about one file; nothing else is compiled.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FileAsync(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken, AnalyzerOptions? project = null)
    {
        var failures = new ConcurrentBag<Exception>();
        var analysis = Analyze(compilation, Analyzers.Add(Compiler), failures, project);
        var findings = await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken);
        Assert.Empty(failures);
        return findings;
    }

    /// <summary>What a build shows, the compiler's own warnings included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> WholeAsync(Compilation compilation, AnalyzerOptions? project = null)
    {
        var failures = new ConcurrentBag<Exception>();
        var findings = await Analyze(compilation, Analyzers, failures, project).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(failures);
        return findings;
    }

    /// <param name="compilation">The compilation.</param>
    /// <param name="analyzers">What analyzes it.</param>
    /// <param name="failures">Takes the analyzers' exceptions.</param>
    /// <param name="project">The project's spec files and what it says of them; null for none.</param>
    public static CompilationWithAnalyzers Analyze(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ConcurrentBag<Exception> failures, AnalyzerOptions? project = null) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            project ?? new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: true));
}
