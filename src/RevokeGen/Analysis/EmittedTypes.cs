using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis;

/// <summary>
/// Tells whether a compilation may have emitted types, or types of someone's own with their attributes, before anything is registered. Only names are asked:
/// of what assemblies refer to, and of attributes in source, where each file is walked once for as long as it stays as it is.
/// </summary>
internal static class EmittedTypes
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Files = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="attribute">One of the runtime's attributes, as the compilation sees it.</param>
    public static bool MayBeIn(Compilation compilation, INamedTypeSymbol attribute) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => MayHave(assembly, attribute.ContainingAssembly))
        // What a generator adds comes last.
        || compilation.SyntaxTrees.Reverse().Any(static tree => Files.GetValue(tree, static one => new(IsMarked(one))).Value);

    /// <summary>An assembly with a copy of the attributes may use them itself.</summary>
    private static bool MayHave(IAssemblySymbol assembly, IAssemblySymbol runtime) => SymbolEqualityComparer.Default.Equals(assembly, runtime)
        ? assembly.Name != KnownTypes.RuntimeName
        : assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == runtime.Name));

    private static bool IsMarked(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(static node => node
            is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or PropertyDeclarationSyntax or AttributeListSyntax)
        .OfType<AttributeSyntax>()
        .Any(static attribute => IsMark(attribute.Name));

    private static bool IsMark(NameSyntax name) => name switch
    {
        QualifiedNameSyntax { Right: var right } => IsMark(right),
        AliasQualifiedNameSyntax { Name: var aliased } => IsMark(aliased),
        SimpleNameSyntax { Identifier.ValueText: var text } => text.StartsWith("Smithy", System.StringComparison.Ordinal) || text.StartsWith("ClosedUnion", System.StringComparison.Ordinal),
        _ => false,
    };
}
