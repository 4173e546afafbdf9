using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis.Switches;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>
/// RVK2011 and CS8509: adds the cases that a <c>switch</c> over an emitted type does not handle. They do what happens without them: an
/// expression throws, a statement does nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSwitchCasesFix))]
[Shared]
public sealed class AddSwitchCasesFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingCase, "CS8509"];

    private protected override bool KeepsMeaning => true;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic)
    {
        var node = file.NodeOf(diagnostic).FirstAncestorOrSelf<SyntaxNode>(static node => node is SwitchExpressionSyntax or SwitchStatementSyntax);
        if (node is null
            || file.Model.GetOperation(node, file.CancellationToken) is not { } operation
            || new SwitchReader(file.Facts, file.Model.Compilation).Read(operation) is not { Missing: { Length: > 0 } missing, Subject: { } subject })
            return null;
        var patterns = missing.Select(item => Pattern(file, subject, item, node)).ToList();
        return new Edit(
            "Add the missing cases",
            node is SwitchExpressionSyntax expression
                ? ListText.Append(file.Text, expression.Arms, expression.OpenBraceToken, expression.CloseBraceToken, [.. patterns.Select(pattern => $"{pattern} => {Throw(file, node)}")])
                : Append(file, (SwitchStatementSyntax)node, patterns.ToImmutableArray()));
    }

    private static TextChange Append(FixContext file, SwitchStatementSyntax statement, ImmutableArray<string> patterns)
    {
        var close = statement.CloseBraceToken;
        var indentation = ListText.Indentation(file.Text, close.SpanStart) + "    ";
        var labels = string.Concat(patterns.Select(pattern => $"{indentation}case {pattern}:\n"));
        var start = file.Text.Lines.GetLineFromPosition(close.SpanStart).Start;
        return new(new(start, 0), $"{labels}{indentation}    break;\n");
    }

    private static string Pattern(FixContext file, SwitchSubject subject, ClosedCase missing, SyntaxNode place)
    {
        var kind = $"{file.Name(subject.Cases.Kind, place)}.{missing.Name}";
        return subject.Kind switch
        {
            SubjectKind.Value when missing.Type is { } type => file.Name(type, place),
            SubjectKind.Whole => $"{{ Kind: {kind} }}",
            _ => kind,
        };
    }

    private static string Throw(FixContext file, SyntaxNode place)
    {
        var exception = file.Model.Compilation.GetTypesByMetadataName("System.NotImplementedException").FirstOrDefault();
        return $"throw new {(exception is null ? "System.NotImplementedException" : file.Name(exception, place))}()";
    }
}
