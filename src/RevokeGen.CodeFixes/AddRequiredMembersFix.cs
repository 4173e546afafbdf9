using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.CodeFixes;

/// <summary>
/// CS9035 on an emitted type: adds the required members that are missing. Each gets a placeholder of its type that cannot be sent by mistake: null
/// past the compiler's check, which is an error of RVK2001 or RVK2008 until a value stands there, or an expression that throws.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredMembersFix))]
[Shared]
public sealed class AddRequiredMembersFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS9035"];

    private protected override bool KeepsMeaning => true;

    /// <summary>The placeholders are errors of the rules, so that nobody sends them.</summary>
    private protected override bool IsJudgedByRules => false;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || file.Model.GetTypeInfo(creation, file.CancellationToken).Type is not INamedTypeSymbol type
            || !file.Facts.IsEmitted(type))
            return null;
        var set = (creation.Initializer?.Expressions ?? []).OfType<AssignmentExpressionSyntax>()
            .Select(static assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);
        var missing = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired && !set.Contains(property.Name)).ToList();
        if (missing.Count == 0)
            return null;
        var assignments = missing.Select(property => $"{property.Name} = {Placeholder(file, property.Type, creation)}").ToList();
        return new Edit(
            missing.Count == 1 ? $"Add the required member {missing[0].Name}" : "Add the required members",
            creation.Initializer is { } initializer
                ? ListText.Append(file.Text, initializer.Expressions, initializer.OpenBraceToken, initializer.CloseBraceToken, assignments)
                : new(new(creation.Span.End, 0), $" {{ {string.Join(", ", assignments)} }}"));
    }

    private static string Placeholder(FixContext file, ITypeSymbol type, SyntaxNode place)
    {
        var name = file.Name(type.WithNullableAnnotation(NullableAnnotation.None), place);
        return type.IsValueType ? $"default({name}?)!.Value" : $"default({name})!";
    }
}
