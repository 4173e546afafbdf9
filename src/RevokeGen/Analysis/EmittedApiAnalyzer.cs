using Microsoft.CodeAnalysis.Diagnostics;

namespace RevokeGen.Analysis;

/// <summary>An analyzer of code that uses emitted types. Where the runtime is not referenced there are none, and nothing is registered.</summary>
public abstract class EmittedApiAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (Facts.From(start.Compilation) is { } facts)
                Start(start, facts);
        });
    }

    /// <summary>Registers what looks at the code of one compilation.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext start, Facts facts);
}
