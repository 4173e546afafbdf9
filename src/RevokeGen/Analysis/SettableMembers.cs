using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Analysis;

/// <summary>
/// Tells whether a compilation may have members with the runtime's attributes that can be assigned to at any time, as types of someone's own may. Emitted
/// ones are <c>init</c> only.
/// </summary>
internal static class SettableMembers
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> Assemblies = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="runtime">The assembly of the attributes.</param>
    public static bool MayBeIn(Compilation compilation, IAssemblySymbol runtime) =>
        compilation.SyntaxTrees.Any(FileMarks.HasSettable)
        || EmittedTypes.AssembliesOf(compilation, runtime).Any(assembly => Has(assembly, compilation));

    /// <summary>Whether a property has a <c>set</c>, or is a place itself, as <c>ref</c> makes it.</summary>
    public static bool IsSettable(IPropertySymbol property) => property is { SetMethod.IsInitOnly: false } or { ReturnsByRef: true };

    /// <summary>Of a project that is edited along with this one, the files are asked: its symbols may be new after each keystroke, and unbound.</summary>
    private static bool Has(IAssemblySymbol assembly, Compilation compilation) =>
        compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: CSharpCompilation project }
            ? project.SyntaxTrees.Any(FileMarks.HasSettable)
            : Assemblies.GetValue(assembly, static one => new(Has(one))).Value;

    private static bool Has(IAssemblySymbol assembly)
    {
        var open = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            var container = open.Pop();
            // The names are there before the members are; only types that are validated are judged.
            if (container is INamedTypeSymbol type && type.MemberNames.Contains("Validate") && type.GetMembers().Any(IsMarked))
                return true;
            foreach (var member in container is INamespaceSymbol space ? space.GetMembers() : [.. container.GetTypeMembers()])
                open.Push(member);
        }

        return false;
    }

    private static bool IsMarked(ISymbol member) =>
        member is IPropertySymbol { IsStatic: false } property
        && IsSettable(property)
        && member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SmithyMemberAttribute");
}
