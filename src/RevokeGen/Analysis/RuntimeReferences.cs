using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>What a compilation refers to, as far as it has to do with the runtime. A project refers to hundreds of assemblies, and each is looked at once.</summary>
internal sealed class RuntimeReferences
{
    private static readonly ConditionalWeakTable<Compilation, RuntimeReferences> Known = new();

    /// <summary>Assemblies stay while code is edited.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<Relation>> Relations = new();

    private RuntimeReferences(Compilation compilation)
    {
        var users = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            var relation = Relations.GetValue(assembly, static one => new(RelationOf(one))).Value;
            if (relation == Relation.IsRuntime)
                Runtime ??= assembly;
            else if (relation == Relation.RefersToRuntime)
                users.Add(assembly);
        }

        Users = users.ToImmutable();
    }

    private enum Relation
    {
        None,
        IsRuntime,
        RefersToRuntime,
    }

    /// <summary>The runtime, or null where it is not referenced.</summary>
    public IAssemblySymbol? Runtime { get; }

    /// <summary>The assemblies that refer to the runtime, and so may have emitted types.</summary>
    public ImmutableArray<IAssemblySymbol> Users { get; }

    public static RuntimeReferences Of(Compilation compilation) => Known.GetValue(compilation, static one => new(one));

    private static Relation RelationOf(IAssemblySymbol assembly) =>
        assembly.Name == KnownTypes.RuntimeName ? Relation.IsRuntime
        : RefersTo(assembly, KnownTypes.RuntimeName) ? Relation.RefersToRuntime
        : Relation.None;

    /// <summary>Whether an assembly refers to one of a name.</summary>
    public static bool RefersTo(IAssemblySymbol assembly, string name) => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == name));
}
