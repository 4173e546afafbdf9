using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>Finds types of RevokeGen.Runtime by name.</summary>
internal static class KnownTypes
{
    public const string RuntimeName = "RevokeGen.Runtime";

    /// <summary>The type, or null. Of several types with one name the runtime's own wins, so that a copy elsewhere switches nothing off.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string name) => Find(compilation, Runtime(compilation), name);

    /// <param name="compilation">The compilation.</param>
    /// <param name="runtime">Its <see cref="Runtime"/>.</param>
    /// <param name="name">The type's name, without its namespace.</param>
    public static INamedTypeSymbol? Find(Compilation compilation, IAssemblySymbol? runtime, string name)
    {
        var fullName = RuntimeName + "." + name;
        // To look through all assemblies takes a while, and in an editor it is done after each keystroke.
        return runtime?.GetTypeByMetadataName(fullName) ?? compilation.GetTypesByMetadataName(fullName).FirstOrDefault();
    }

    /// <summary>The runtime, or null where it is not referenced.</summary>
    public static IAssemblySymbol? Runtime(Compilation compilation) => RuntimeReferences.Of(compilation).Runtime;
}
