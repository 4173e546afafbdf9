using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>Tells the framework's collection types apart, by name. A collection of someone else's is never one of them.</summary>
internal static class CollectionTypes
{
    /// <summary>Whether the type is a list or a map of the framework, whose constructors and <c>Add</c> do what one expects.</summary>
    public static bool Contains(INamedTypeSymbol? type) => (NamespaceOf(type), type?.Name) switch
    {
        ("System.Collections.Generic", "List" or "Dictionary" or "SortedDictionary" or "SortedList") => true,
        ("System.Collections.ObjectModel", "Collection" or "ObservableCollection" or "ReadOnlyCollection" or "ReadOnlyDictionary") => true,
        ("System.Collections.Concurrent", "ConcurrentDictionary") => true,
        ("System.Collections.Immutable", "ImmutableArray" or "ImmutableList" or "ImmutableDictionary" or "ImmutableSortedDictionary") => true,
        ("System.Collections.Frozen", "FrozenDictionary") => true,
        _ => false,
    };

    /// <summary>Whether a collection expression of this type has just the elements that are written; a builder of someone else's may do otherwise.</summary>
    public static bool KeepsElements(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => true,
        INamedTypeSymbol named => Contains(named),
        _ => false,
    };

    /// <summary>Whether the type's static methods make or copy collections.</summary>
    public static bool IsFactory(INamedTypeSymbol? type) => (NamespaceOf(type), type?.Name) switch
    {
        ("System", "Array") => true,
        ("System.Linq", "Enumerable") => true,
        _ => false,
    };

    /// <summary>Whether the count of a collection of this type may change once it is made.</summary>
    public static bool IsMutable(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => false,
        INamedTypeSymbol { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "ImmutableArray" or "ImmutableList" } => false,
        _ => true,
    };

    public static bool IsCapacityOrComparer(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" or "IComparer" };

    private static string NamespaceOf(INamedTypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() ?? "";
}
