using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis.Switches;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2011: a <c>switch</c> over an emitted union or enum that does not handle all it can be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : EmittedApiAnalyzer
{
    /// <summary>A message names no more cases than this.</summary>
    private const int MaxNames = 8;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRuleDescriptors.MissingCase];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        var reader = new SwitchReader(facts, start.Compilation);
        start.RegisterOperationAction(operation => Check(operation, reader), OperationKind.SwitchExpression, OperationKind.Switch);
    }

    private static void Check(OperationAnalysisContext context, SwitchReader reader)
    {
        if (reader.Read(context.Operation) is not { Missing: { Length: > 0 } missing } reading)
            return;
        // The compiler's CS8509 says so already; about statements it says nothing.
        if (reading.Subject.IsLanguageUnion && context.Operation.Kind == OperationKind.SwitchExpression)
            return;
        // An expression without an arm for a case throws; a statement passes it over, which is often what is wanted.
        var (keyword, severity) = context.Operation.Syntax switch
        {
            SwitchExpressionSyntax expression => (expression.SwitchKeyword, UsageRuleDescriptors.MissingCase.DefaultSeverity),
            SwitchStatementSyntax statement => (statement.SwitchKeyword, DiagnosticSeverity.Info),
            _ => default,
        };
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRuleDescriptors.MissingCase, keyword.GetLocation(), severity, null, null, reading.Subject.Cases.Owner.Name, Names(missing)));
    }

    private static string Names(ImmutableArray<ClosedCase> missing)
    {
        var names = string.Join(", ", missing.Take(MaxNames).Select(static item => item.Name));
        return missing.Length <= MaxNames ? names : string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", names, missing.Length - MaxNames);
    }
}
