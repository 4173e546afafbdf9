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
        var candidates = compilation.GetTypesByMetadataName(RuntimeName + "." + name);
        return candidates.FirstOrDefault(type => type.ContainingAssembly.Name == RuntimeName) ?? candidates.FirstOrDefault();
    }
}
