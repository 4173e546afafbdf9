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

    /// <summary>Whether the type's own methods change a list or a map as their names say.</summary>
    public static bool IsChangeable(INamedTypeSymbol? type) => Contains(type) || (NamespaceOf(type), type?.Name) is
        ("System.Collections.Generic", "IList" or "ICollection" or "IDictionary");

    /// <summary>Whether a collection expression of this type has just the elements that are written; a builder of someone else's may do otherwise.</summary>
    public static bool KeepsElements(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => true,
        INamedTypeSymbol named => Contains(named),
        _ => false,
    };

    /// <summary>Whether the type's static methods make, copy or reorder collections.</summary>
    public static bool IsFactory(INamedTypeSymbol? type) => (NamespaceOf(type), type?.Name) switch
    {
        ("System", "Array") => true,
        ("System.Linq", "Enumerable") => true,
        ("System.Collections.Generic", "CollectionExtensions") => true,
        _ => false,
    };

    /// <summary>Whether the type is a span, whose <c>ToArray</c> copies.</summary>
    public static bool IsSpan(INamedTypeSymbol? type) => (NamespaceOf(type), type?.Name) is ("System", "ReadOnlySpan" or "Span");

    /// <summary>What nobody can change in a new collection of this type.</summary>
    public static Stays Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => Stays.Count,
        INamedTypeSymbol { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" } => Stays.Items,
        INamedTypeSymbol { Name: "ReadOnlyCollection" or "ReadOnlyDictionary" or "FrozenDictionary" } => Stays.Items,
        INamedTypeSymbol { Name: "ImmutableArray" or "ImmutableList" or "ImmutableDictionary" or "ImmutableSortedDictionary" } => Stays.Items,
        INamedTypeSymbol { Name: "IOrderedEnumerable" } => Stays.Items,
        _ => Stays.Nothing,
    };

    public static bool IsCapacityOrComparer(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" or "IComparer" };

    private static string NamespaceOf(INamedTypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() ?? "";
}
