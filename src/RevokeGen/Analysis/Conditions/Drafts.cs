using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Tells what may be the start of a <c>with</c>, which completes it before it is sent.</summary>
internal sealed class Drafts
{
    /// <summary>What stands before a <c>with</c> in a file, by name. A file is walked once, however many requests it makes.</summary>
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableHashSet<string>> _changed = new();

    private readonly Func<SyntaxTree, ImmutableHashSet<string>> _read = static tree =>
        [.. tree.GetRoot().DescendantNodes().OfType<WithExpressionSyntax>().Select(static with => NameOf(with.Expression)).OfType<string>()];

    public bool MayBe(SyntaxNode creation)
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
    private bool IsChanged(string name, SyntaxNode creation) => _changed.GetOrAdd(creation.SyntaxTree, _read).Contains(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        _ => null,
    };
}
