using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>RVK2015 on an awaited call that is a statement, or whose answer goes to <c>_</c>: throws where an entry failed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThrowIfAnyFailedFix))]
[Shared]
public sealed class ThrowIfAnyFailedFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IgnoredFailures];

    private protected override bool KeepsMeaning => false;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic).FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaited)
            return null;
        var whole = awaited.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } assignment ? (ExpressionSyntax)assignment : awaited;
        return whole.Parent is ExpressionStatementSyntax
            ? new Edit("Throw if any entry failed", new TextChange(whole.Span, $"({file.Text.ToString(awaited.Span)}).ThrowIfAnyFailed()"))
            : null;
    }
}
