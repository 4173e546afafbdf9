using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>
/// Tells whether a compilation may have emitted types, or types of someone's own with their attributes, before anything is registered. Only names are asked:
/// of what assemblies refer to, and of attributes in source.
/// </summary>
internal static class EmittedTypes
{
    /// <summary>Whether an assembly refers to the runtime. Assemblies stay while code is edited, and there are many.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> References = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="attribute">One of the runtime's attributes, as the compilation sees it.</param>
    public static bool MayBeIn(Compilation compilation, INamedTypeSymbol attribute) =>
        // What a generator adds comes last, and is told by its path.
        (compilation.SyntaxTrees.LastOrDefault() is { } last && FileMarks.HasAny(last))
        || compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => MayBeIn(assembly, attribute.ContainingAssembly))
        || compilation.SyntaxTrees.Any(FileMarks.HasAny);

    /// <summary>Whether a referenced assembly may have such types. One with a copy of the attributes may use them itself.</summary>
    public static bool MayBeIn(IAssemblySymbol assembly, IAssemblySymbol runtime) => SymbolEqualityComparer.Default.Equals(assembly, runtime)
        ? assembly.Name != KnownTypes.RuntimeName
        : runtime.Name == KnownTypes.RuntimeName
            ? References.GetValue(assembly, static one => new(RefersTo(one, KnownTypes.RuntimeName))).Value
            : RefersTo(assembly, runtime.Name);

    private static bool RefersTo(IAssemblySymbol assembly, string name) => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == name));
}
