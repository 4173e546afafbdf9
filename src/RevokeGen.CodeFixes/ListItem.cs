using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.CodeFixes;

/// <summary>An item that is written in a list: in a collection expression, an initializer, or the arguments of a call that makes one.</summary>
/// <param name="Node">The item.</param>
/// <param name="List">What it is written in.</param>
/// <param name="Parts">The items of the list and the commas between them.</param>
internal sealed record ListItem(SyntaxNode Node, SyntaxNode List, SyntaxNodeOrTokenList Parts)
{
    /// <summary>How many items are written.</summary>
    public int Count => (Parts.Count + 1) / 2;

    private int Index => Parts.IndexOf(Node) / 2;

    /// <summary>The item that a node is the whole of; null when it is none.</summary>
    public static ListItem? Of(SyntaxNode node)
    {
        while (node.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => new(element, list, list.Elements.GetWithSeparators()),
            InitializerExpressionSyntax list when list.IsKind(SyntaxKind.ArrayInitializerExpression) || list.IsKind(SyntaxKind.CollectionInitializerExpression) =>
                new(node, list, list.Expressions.GetWithSeparators()),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list } argument => new(argument, list, list.Arguments.GetWithSeparators()),
            _ => null,
        };
    }

    /// <summary>Takes items of one list out, with a comma each: the one behind it, or behind the last item the one before it. One item always stays.</summary>
    public static ImmutableArray<TextChange> Removal(IReadOnlyCollection<ListItem> items)
    {
        var parts = items.First().Parts;
        var count = items.First().Count;
        var removed = items.Select(static item => item.Index).Distinct().OrderBy(static index => index).ToList();
        if (removed.Count == count)
            removed.RemoveAt(0);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var first = 0; first < removed.Count; first++)
        {
            var last = first;
            while (last + 1 < removed.Count && removed[last + 1] == removed[last] + 1)
                last++;
            var (from, to) = (removed[first], removed[last]);
            changes.Add(new(
                to == count - 1
                    ? TextSpan.FromBounds(parts[(2 * from) - 1].SpanStart, parts[2 * to].Span.End)
                    : TextSpan.FromBounds(parts[2 * from].SpanStart, parts[2 * (to + 1)].SpanStart),
                ""));
            first = last;
        }

        return changes.ToImmutable();
    }
}
