using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Analysis;

namespace RevokeGen.CodeFixes;

/// <summary>An expression that makes a value of an emitted enum of a text, and the static member to write in its place.</summary>
/// <param name="Node">What is replaced: the text, or the creation whose only argument it is.</param>
/// <param name="Member">The member, as it is written there.</param>
internal sealed record EnumText(SyntaxNode Node, string Member)
{
    /// <summary>What a finding marks; null when the finding names no value, or the place cannot take it.</summary>
    public static EnumText? Of(FixContext file, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.EnumMember, out var member) || member is null)
            return null;
        if (file.NodeOf(diagnostic).FirstAncestorOrSelf<ExpressionSyntax>() is not { } text)
            return null;
        var node = text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } }
            ? creation
            : text;
        return EnumOf(file, node) is { } type ? new(node, $"{file.Name(type, node)}.{member}") : null;
    }

    public TextChange Replacement() => new(Node.Span, Member);

    /// <summary>The type that an expression, or a conditional, coalescing or switch expression around it, is or is converted to.</summary>
    private static ITypeSymbol? EnumOf(FixContext file, SyntaxNode node) => node.AncestorsAndSelf()
        .TakeWhile(ancestor => ReferenceEquals(ancestor, node) || ancestor is ConditionalExpressionSyntax or ParenthesizedExpressionSyntax
            or BinaryExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax)
        .OfType<ExpressionSyntax>()
        .Select(expression => EnumIn(file, expression))
        .FirstOrDefault(type => type is not null);

    private static ITypeSymbol? EnumIn(FixContext file, ExpressionSyntax expression)
    {
        var info = file.Model.GetTypeInfo(expression, file.CancellationToken);
        return AsEnum(file, info.ConvertedType) ?? AsEnum(file, info.Type);
    }

    private static ITypeSymbol? AsEnum(FixContext file, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return type is { TypeKind: TypeKind.Struct } && file.Facts.IsEmitted(type) ? type : null;
    }
}
