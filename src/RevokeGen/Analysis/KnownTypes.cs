using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>Finds types of RevokeGen.Runtime by name.</summary>
internal static class KnownTypes
{
    public const string RuntimeName = "RevokeGen.Runtime";

    /// <summary>The type, or null. Of several types with one name the runtime's own wins, so that a copy elsewhere switches nothing off.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string name)
    {
        var fullName = RuntimeName + "." + name;
        // To look through all assemblies takes a while, and in an editor it is done after each keystroke.
        var runtime = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == RuntimeName);
        return runtime?.GetTypeByMetadataName(fullName) ?? compilation.GetTypesByMetadataName(fullName).FirstOrDefault();
    }
}
