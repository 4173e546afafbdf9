using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RevokeGen.Benchmarks;

/// <summary>
/// Asks what a compilation is before any other analyzer does. Each analysis has a compilation of its own, and what the compiler finds out about it once, which it
/// would in any case, would be charged to the first that asks.
/// </summary>
#pragma warning disable RS1001, RS1012, RS1036, RS1038, RS2008 // Used by measurements alone.
internal sealed class FirstAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new("FIRST", "Never", "Never", "Measurements", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => _ = start.Compilation.Assembly.GlobalNamespace);
    }
}
