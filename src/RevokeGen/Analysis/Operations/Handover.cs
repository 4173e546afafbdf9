using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Operations;

/// <summary>
/// Finds where a client is handed to code that may call any operation of it without naming one, as reflection does: as an <c>object</c>, as <c>dynamic</c>, as
/// a type argument of a method, or as its <c>typeof</c>.
/// </summary>
internal static class Handover
{
    /// <summary>Methods of these namespaces keep, compare or hand on what they get, and call nothing of it.</summary>
    private static readonly string[] Harmless =
    [
        "System", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic", "System.Linq",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Extensions", "Microsoft.Extensions.Logging",
    ];

    /// <summary>Whether the node hands the client over.</summary>
    public static bool Is(SyntaxNode node, EmittedClient client, SemanticModel model) => node switch
    {
        TypeOfExpressionSyntax type => client.Is(model.GetTypeInfo(type.Type).Type) && !IsHarmless(type, model),
        InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsGenericMethod: true } method && method.TypeArguments.Any(client.Is) => !IsHarmless(method),
        CastExpressionSyntax cast => client.Is(model.GetTypeInfo(cast.Expression).Type) && IsAnything(model.GetTypeInfo(cast).Type),
        BinaryExpressionSyntax cast when cast.IsKind(SyntaxKind.AsExpression) => client.Is(model.GetTypeInfo(cast.Left).Type) && IsAnything(model.GetTypeInfo(cast).Type),
        // Only what a client can be written as: to ask about every expression takes seconds where hundreds are nested.
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax
            when node is ExpressionSyntax { Parent: not BinaryExpressionSyntax } value => model.GetTypeInfo(value) is { Type: { } type, ConvertedType: var converted } && client.Is(type) && IsAnything(converted) && !IsHarmless(value, model),
        _ => false,
    };

    private static bool IsAnything(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic };

    private static bool IsHarmless(ExpressionSyntax value, SemanticModel model) =>
        value.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call } && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsHarmless(method);

    private static bool IsHarmless(IMethodSymbol method) => Harmless.Contains(method.ContainingNamespace.ToDisplayString());
}
