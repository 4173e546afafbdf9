using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Analysis;

/// <summary>Where findings are put.</summary>
internal static class Locations
{
    /// <summary>The expression, with the <c>!</c> behind it: operations know nothing of that.</summary>
    public static Location Of(IOperation operation)
    {
        var syntax = operation.Syntax;
        while (syntax.Parent is { } parent && parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            syntax = parent;
        return syntax.GetLocation();
    }
}
