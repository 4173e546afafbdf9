using System;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads <c>{ a, b }</c>, <c>{ { k, v } }</c> and <c>{ [k] = v }</c> behind the creation of a collection.</summary>
internal static class CollectionInitializer
{
    /// <summary>The collection with what the initializer adds; null when it does something else.</summary>
    public static KnownCollection? AddTo(KnownCollection start, IObjectOrCollectionInitializerOperation initializer)
    {
        var result = start;
        foreach (var step in initializer.Initializers)
        {
            if (result is null)
                return null;
            result = step switch
            {
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] } =>
                    Grow(result) with { Items = result.Items.Add(item.Value) },
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } =>
                    Grow(result) with { Entries = result.Entries.Add(new(key.Value, value.Value)) },
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var value } =>
                    Set(result) with { Entries = result.Entries.Add(new(key.Value, value)) },
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Capacity" } } => result,
                _ => null,
            };
        }

        return result;
    }

    private static KnownCollection Grow(KnownCollection collection) => collection with { Min = collection.Min + 1, Max = collection.Max + 1 };

    /// <summary>An indexer may replace an entry, so of several the count is at least one.</summary>
    private static KnownCollection Set(KnownCollection collection) => collection with { Min = Math.Max(collection.Min, 1), Max = collection.Max + 1 };
}
