using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>
/// A text that a rule complains about, and that the spec says is meant otherwise (<c>revokegen.rules#suggestedFixes</c>): writes what is meant.
/// The call does something else then, and the title says what.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplySuggestedFix))]
[Shared]
public sealed class ApplySuggestedFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StringLength, RuleIds.Pattern, RuleIds.ConditionViolated, RuleIds.Caution, RuleIds.Advice];

    private protected override bool KeepsMeaning => false;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic).FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression
            || file.Model.GetConstantValue(expression, file.CancellationToken).Value is not string value
            || expression.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Parent: InitializerExpressionSyntax initializer } assignment
            || file.Model.GetSymbolInfo(assignment.Left, file.CancellationToken).Symbol is not IPropertySymbol property
            || KnownTypes.Find(file.Model.Compilation, "SuggestedFixAttribute") is not { } attribute)
            return null;
        var isWhole = ReferenceEquals(assignment.Right, expression);
        return SuggestedFix.Of(property, attribute).Where(fix => fix.IsAbout(value))
            .Select(fix => fix.Member is { } member
                ? isWhole ? SetMember(file, assignment, initializer, property.ContainingType, fix, member) : null
                : Replace(expression, fix, value))
            .FirstOrDefault(static edit => edit is not null);
    }

    private static Edit? Replace(ExpressionSyntax expression, SuggestedFix fix, string value)
    {
        if (fix.Replace(value) is not { } text)
            return null;
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return new Edit($"Use {literal} ({fix.Effect})", new TextChange(expression.Span, literal));
    }

    /// <summary>Only where the object is made: in <c>with</c> the member may be set already in what is copied.</summary>
    private static Edit? SetMember(
        FixContext file, AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, INamedTypeSymbol type, SuggestedFix fix, string member)
    {
        if (!initializer.IsKind(SyntaxKind.ObjectInitializerExpression)
            || type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(other => file.Facts.MemberOf(other) == member) is not { } other
            || initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(set => set.Left is IdentifierNameSyntax name && name.Identifier.ValueText == other.Name))
            return null;
        return new Edit($"Use {other.Name} ({fix.Effect})", new TextChange(assignment.Span, $"{other.Name} = new()"));
    }
}
