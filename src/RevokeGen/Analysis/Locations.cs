using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Analysis;

/// <summary>Where findings are put.</summary>
internal static class Locations
{
    /// <summary>The expression, with the <c>!</c> behind it and the parentheses between: operations know nothing of these.</summary>
    public static Location Of(IOperation operation)
    {
        var syntax = operation.Syntax;
        while (syntax.Parent is { } parent && (IsSuppression(parent) || (parent.IsKind(SyntaxKind.ParenthesizedExpression) && IsSuppression(parent.Parent))))
            syntax = parent;
        return syntax.GetLocation();
    }

    private static bool IsSuppression(SyntaxNode? node) => node.IsKind(SyntaxKind.SuppressNullableWarningExpression);
}
