using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Tells what may be the start of a <c>with</c>, which completes it before it is sent.</summary>
internal static class Drafts
{
    public static bool MayBe(SyntaxNode creation)
    {
        for (var node = creation; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case WithExpressionSyntax with when with.Expression == node:
                    return true;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return IsChanged(variable.Identifier.ValueText, creation);
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return IsChanged(property.Identifier.ValueText, creation);
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == node && assignment.Parent is not InitializerExpressionSyntax:
                    return IsChanged(name.Identifier.ValueText, creation);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return IsChanged(property.Identifier.ValueText, creation);
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                    return IsChanged(method.Identifier.ValueText, creation);
                case ReturnStatementSyntax statement:
                    return statement.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } returning && IsChanged(returning.Identifier.ValueText, creation);
                case ArgumentSyntax or AssignmentExpressionSyntax or StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the file changes what a name stands for. Only names are asked: it is enough that it may be so.</summary>
    private static bool IsChanged(string name, SyntaxNode creation) => creation.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<WithExpressionSyntax>()
        .Any(with => NameOf(with.Expression) == name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        _ => null,
    };
}
