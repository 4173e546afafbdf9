using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Operations;

/// <summary>A client that is emitted into the project itself.</summary>
/// <param name="Interface">Its interface.</param>
/// <param name="Operations">The operations that were picked.</param>
internal sealed record EmittedClient(INamedTypeSymbol Interface, ImmutableArray<EmittedOperation> Operations)
{
    private const string End = ".Client.g.cs";

    /// <summary>The names of the interface and of the client, which has the interface's without the <c>I</c>.</summary>
    public ImmutableArray<string> TypeNames { get; } = [Interface.Name, Interface.Name.Substring(1)];

    /// <summary>Whether a type is the client, or its interface.</summary>
    public bool Is(ITypeSymbol? type) =>
        type is not null && TypeNames.Contains(type.Name) && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Interface.ContainingNamespace);

    public static IEnumerable<EmittedClient> In(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(End, StringComparison.Ordinal) && FileMarks.IsEmitted(tree) && Of(tree.GetRoot(), compilation.Assembly) is { Operations.IsEmpty: false } client)
                yield return client;
        }
    }

    private static EmittedClient? Of(SyntaxNode root, IAssemblySymbol assembly)
    {
        var types = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>().ToList();
        if (types.FirstOrDefault(static type => type is InterfaceDeclarationSyntax) is not { } declaration || Find(declaration, assembly) is not { } client)
            return null;
        var methods = new Dictionary<ISymbol, IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var method in client.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Parameters.FirstOrDefault() is { } request && !methods.ContainsKey(request.Type))
                methods.Add(request.Type, method);
        }

        var paginators = types.OfType<ClassDeclarationSyntax>()
            .Where(static type => type.Modifiers.Any(SyntaxKind.StaticKeyword))
            .SelectMany(type => Find(type, assembly)?.GetMembers().OfType<IMethodSymbol>().Where(static method => method.IsExtensionMethod) ?? [])
            .ToLookup(static method => method.Parameters[1].Type, SymbolEqualityComparer.Default);
        var operations = new List<EmittedOperation>();
        foreach (var type in types.OfType<StructDeclarationSyntax>())
        {
            // What describes an operation to the runtime names it first, and has its request and response for type arguments.
            if (type.DescendantTokens().FirstOrDefault(static token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Parent?.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax }) is { ValueText: { Length: > 0 } name }
                && Find(type, assembly)?.Interfaces is [{ TypeArguments: [var request, var response] }]
                && methods.TryGetValue(request, out var method))
                operations.Add(new(name, method, request, response, [.. paginators[request]]));
        }

        return new(client, [.. operations]);
    }

    private static INamedTypeSymbol? Find(TypeDeclarationSyntax type, IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName($"{(type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString().Replace("@", "")}.{type.Identifier.ValueText}");
}
