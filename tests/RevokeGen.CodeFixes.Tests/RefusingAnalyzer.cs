using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.CodeFixes.Tests;

/// <summary>Reports RVK2009 on every DROP and RVK2010 on every text that starts with <c>ALL_TABLES</c>, so that fixes are tested without the rules of one service.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS2008 // Used by tests alone.
internal sealed class RefusingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Refused = new("RVK2009", "Refused", "Refused", "Test", DiagnosticSeverity.Error, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Caution = new("RVK2010", "Caution", "Caution", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Refused, Caution];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(static action =>
        {
            if (action.Operation is IPropertyReferenceOperation { Property.Name: "Drop" })
                action.ReportDiagnostic(Diagnostic.Create(Refused, action.Operation.Syntax.GetLocation()));
        }, OperationKind.PropertyReference);
        context.RegisterOperationAction(static action =>
        {
            if (action.Operation.ConstantValue.Value is string text && text.StartsWith("ALL_TABLES", System.StringComparison.Ordinal))
                action.ReportDiagnostic(Diagnostic.Create(Caution, action.Operation.Syntax.GetLocation()));
        }, OperationKind.Literal);
    }
}
