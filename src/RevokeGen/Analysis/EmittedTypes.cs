using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>
/// Tells whether a compilation may have emitted types, or types of someone's own with their attributes, before anything is registered. Only names are asked:
/// of what assemblies refer to, and of attributes in source.
/// </summary>
internal static class EmittedTypes
{
    /// <param name="compilation">The compilation.</param>
    /// <param name="attribute">One of the runtime's attributes, as the compilation sees it.</param>
    public static bool MayBeIn(Compilation compilation, INamedTypeSymbol attribute) =>
        // What a generator adds comes last, and is told by its path.
        (compilation.SyntaxTrees.LastOrDefault() is { } last && FileMarks.HasAny(last))
        || AssembliesOf(compilation, attribute.ContainingAssembly).Any()
        || compilation.SyntaxTrees.Any(FileMarks.HasAny);

    /// <summary>The referenced assemblies that may have such types. One with a copy of the attributes may use them itself.</summary>
    public static IEnumerable<IAssemblySymbol> AssembliesOf(Compilation compilation, IAssemblySymbol runtime) => runtime.Name == KnownTypes.RuntimeName
        ? RuntimeReferences.Of(compilation).Users
        : compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly =>
            SymbolEqualityComparer.Default.Equals(assembly, runtime) || RuntimeReferences.RefersTo(assembly, runtime.Name));
}
