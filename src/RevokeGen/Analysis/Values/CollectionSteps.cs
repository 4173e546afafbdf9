using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Applies what code does to a collection: the steps of a collection initializer, or calls and assignments on a variable.</summary>
internal sealed class CollectionSteps(KnownValueReader values)
{
    /// <summary>Whether a call changes a list or map in a way that <see cref="Apply"/> knows.</summary>
    public static bool IsKnown(IMethodSymbol method) => CollectionTypes.IsChangeable(method.ContainingType)
        && method.Name is "Add" or "AddRange" or "Insert" or "InsertRange" or "TryAdd" or "Clear" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange"
            or "Sort" or "Reverse" or "TrimExcess" or "EnsureCapacity";

    /// <summary>Whether a call only looks.</summary>
    public static bool IsRead(IMethodSymbol method) => CollectionTypes.IsChangeable(method.ContainingType)
        && method.Name is "Contains" or "ContainsKey" or "ContainsValue" or "IndexOf" or "LastIndexOf" or "Exists" or "TrueForAll" or "Find" or "FindIndex"
            or "TryGetValue" or "GetValueOrDefault" or "ToArray" or "GetRange" or "FindAll" or "ConvertAll" or "BinarySearch" or "ToString" or "GetEnumerator";

    /// <summary>The collection with what the initializer adds; null when it does something else.</summary>
    /// <param name="start">What is in it before.</param>
    /// <param name="initializer">The initializer.</param>
    /// <param name="keys">How the collection may compare keys: what differs by this is surely another key.</param>
    /// <param name="budget">How far to follow the code.</param>
    public KnownCollection? AddTo(KnownCollection start, IObjectOrCollectionInitializerOperation initializer, StringComparison keys, Budget budget)
    {
        KnownCollection? result = start;
        foreach (var step in initializer.Initializers)
            result = result is null ? null : Apply(result, step, keys, budget);
        return result;
    }

    /// <summary>The collection after one step; null when nothing is known of it any more.</summary>
    public KnownCollection? Apply(KnownCollection collection, IOperation step, Budget budget) => Apply(collection, step, StringComparison.OrdinalIgnoreCase, budget);

    private KnownCollection? Apply(KnownCollection collection, IOperation step, StringComparison keys, Budget budget) => step switch
    {
        IInvocationOperation call => Call(collection, call, budget),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Capacity" } } => collection,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var key }] }, Value: var value } =>
            IsIndex(key) ? collection.WithUnseen(collection.Min, collection.Max) : Set(collection, new(key, value), keys, budget),
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation } => collection.WithUnseen(collection.Min, collection.Max),
        _ => null,
    };

    private KnownCollection? Call(KnownCollection collection, IInvocationOperation call, Budget budget) => (call.TargetMethod.Name, call.Arguments) switch
    {
        ("Add", [var item]) => collection.WithItem(item.Value),
        ("Add", [var key, var value]) => collection with { Min = collection.Min + 1, Max = collection.Max + 1, Entries = collection.Entries.Add(new(key.Value, value.Value)) },
        ("Insert", [_, var item]) => collection.WithItem(item.Value),
        ("AddRange", [var items]) => collection.With(values.Read(items.Value, budget) as KnownCollection),
        ("InsertRange", [_, var items]) => collection.With(values.Read(items.Value, budget) as KnownCollection),
        ("TryAdd", _) => collection.WithUnseen(Math.Max(collection.Min, 1), collection.Max + 1),
        ("Clear", _) => collection.WithUnseen(0, 0),
        ("RemoveAt", _) => collection.WithUnseen(Math.Max(collection.Min - 1, 0), collection.Max is { } max ? Math.Max(max - 1, 0) : null),
        ("Remove", _) => collection.WithUnseen(Math.Max(collection.Min - 1, 0), collection.Max),
        ("RemoveAll" or "RemoveRange", _) => collection.WithUnseen(0, collection.Max),
        ("Sort" or "Reverse" or "TrimExcess" or "EnsureCapacity", _) => collection,
        _ => null,
    };

    /// <summary>An indexer may replace an entry: an earlier one is surely there only if its key is another one, and only if all are is there one more.</summary>
    private KnownCollection Set(KnownCollection collection, KnownEntry entry, StringComparison keys, Budget budget)
    {
        var key = values.Read(entry.Key, budget) as KnownText;
        var others = collection.Entries.Where(other => key is not null && values.Read(other.Key, budget) is KnownText text && !string.Equals(text.Text, key.Text, keys)).ToList();
        var isNew = collection.ShowsAll && others.Count == collection.Max;
        return collection with { Min = isNew ? collection.Min + 1 : Math.Max(collection.Min, 1), Max = collection.Max + 1, Entries = [.. others, entry] };
    }

    private static bool IsIndex(IOperation key) => key.Type?.SpecialType == SpecialType.System_Int32;
}
