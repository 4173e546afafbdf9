using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.CodeFixes;

/// <summary>An item that is written in a list: in a collection expression, an initializer, or the arguments of a call that makes one.</summary>
/// <param name="Node">The item.</param>
/// <param name="Span">The item and one comma.</param>
/// <param name="Count">How many items are written.</param>
internal sealed record ListItem(SyntaxNode Node, TextSpan Span, int Count)
{
    /// <summary>The item that a node is the whole of; null when it is none.</summary>
    public static ListItem? Of(SyntaxNode node)
    {
        while (node.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => Of(list.Elements, element),
            InitializerExpressionSyntax list when list.IsKind(SyntaxKind.ArrayInitializerExpression) || list.IsKind(SyntaxKind.CollectionInitializerExpression) =>
                Of(list.Expressions, (ExpressionSyntax)node),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list } argument => Of(list.Arguments, argument),
            _ => null,
        };
    }

    /// <summary>Takes the item and one comma out: the one behind it, or behind the last item the one before it.</summary>
    public TextChange Removal() => new(Span, "");

    private static ListItem Of<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        var isLast = index == list.Count - 1;
        var start = isLast && index > 0 ? list.GetSeparator(index - 1).SpanStart : item.SpanStart;
        var end = isLast ? item.Span.End : list[index + 1].SpanStart;
        return new(item, TextSpan.FromBounds(start, end), list.Count);
    }
}
