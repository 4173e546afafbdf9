using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads the expressions that make lists and maps.</summary>
internal sealed class CollectionReader(KnownValueReader values)
{
    private static readonly HashSet<string> Copies =
        ["ToArray", "ToList", "ToImmutableArray", "ToImmutableList", "ToImmutableDictionary", "ToFrozenDictionary"];

    private static readonly HashSet<string> Views = ["AsReadOnly", "AsEnumerable"];

    private readonly SequenceReader _sequences = new(values);
    private readonly CollectionSteps _steps = new(values);

    /// <summary>Whether a method makes a new collection of the items of another.</summary>
    public static bool IsCopy(IMethodSymbol method) => Copies.Contains(method.Name) && IsOfFramework(method);

    /// <summary>Whether a static member is the empty collection of its type, as <c>ImmutableArray&lt;T&gt;.Empty</c> is.</summary>
    public static bool IsEmptyMember(ISymbol member) =>
        member is { IsStatic: true, Name: "Empty" } && CollectionTypes.Contains(member.ContainingType);

    public KnownCollection? Read(IOperation operation, Budget budget) => operation switch
    {
        ICollectionExpressionOperation expression => FromExpression(expression, budget),
        IArrayCreationOperation array => FromArray(array, budget),
        IObjectCreationOperation creation => FromCreation(creation, budget),
        IInvocationOperation invocation => FromInvocation(invocation, budget),
        IUtf8StringOperation text => KnownCollection.OfCount(Encoding.UTF8.GetByteCount(text.Value), Stays.Items),
        _ => null,
    };

    private KnownCollection? FromExpression(ICollectionExpressionOperation expression, Budget budget)
    {
        if (!CollectionTypes.KeepsElements(expression.Type))
            return null;
        if (!expression.Elements.Any(static element => element is ISpreadOperation))
            return Plain(expression);
        var result = KnownCollection.Empty;
        foreach (var element in expression.Elements)
            result = element is ISpreadOperation spread ? result.With(values.Read(spread.Operand, budget) as KnownCollection) : result.WithItem(element);
        return result with { Stays = StaysOf(expression.Type, result) };
    }

    private static KnownCollection Plain(ICollectionExpressionOperation expression)
    {
        var items = KnownCollection.OfItems(expression.Elements, Stays.Items);
        return items with { Stays = StaysOf(expression.Type, items) };
    }

    /// <summary>There is nothing to change in an empty array.</summary>
    private static Stays StaysOf(ITypeSymbol? type, KnownCollection collection) =>
        collection.Max == 0 && type is IArrayTypeSymbol ? Stays.Items : CollectionTypes.Of(type);

    private KnownCollection? FromArray(IArrayCreationOperation array, Budget budget)
    {
        if (array.DimensionSizes is not [var size])
            return null;
        var result = array.Initializer is { } initializer
            ? KnownCollection.OfItems(initializer.ElementValues, Stays.Count)
            : values.Read(size, budget) is KnownNumber { Count: { } length } ? KnownCollection.OfCount(length, Stays.Count) : null;
        return result is null ? null : result with { Stays = StaysOf(array.Type, result) };
    }

    private KnownCollection? FromCreation(IObjectCreationOperation creation, Budget budget)
    {
        if (creation.Constructor is not { } constructor || !CollectionTypes.Contains(constructor.ContainingType))
            return null;
        if (FromArguments(creation, budget) is not { } start)
            return null;
        // Without a comparer a hash table compares keys by their characters; a sorted map asks the culture.
        var isOrdinal = constructor.ContainingType.Name == "Dictionary" && creation.Arguments.All(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32);
        var keys = isOrdinal ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return creation.Initializer is null ? start : _steps.AddTo(start, creation.Initializer, keys, budget);
    }

    private KnownCollection? FromArguments(IObjectCreationOperation creation, Budget budget)
    {
        var stays = CollectionTypes.Of(creation.Type);
        if (creation.Arguments.All(argument => CollectionTypes.IsCapacityOrComparer(argument.Parameter?.Type)))
            return KnownCollection.Empty with { Stays = stays };
        if (creation.Arguments is not [{ Value: var source }, ..] || !creation.Arguments.Skip(1).All(argument => CollectionTypes.IsCapacityOrComparer(argument.Parameter?.Type)))
            return null;
        if (values.Read(source, budget) is not KnownCollection collection)
            return null;
        // These two wrap what they are given; the others copy it. Collection wraps lists, and a wrapped array would not grow.
        return creation.Constructor!.ContainingType.Name is "ReadOnlyCollection" or "ReadOnlyDictionary" ? View(collection, source, stays) : collection with { Stays = stays };
    }

    private KnownCollection? FromInvocation(IInvocationOperation invocation, Budget budget)
    {
        var method = invocation.TargetMethod;
        if (method is { Name: "GetBytes", ContainingType: { Name: "Encoding", ContainingNamespace.Name: "Text" } })
            return FromBytes(invocation, budget);
        if (!IsOfFramework(method))
            return null;
        if (method is { IsStatic: true, Name: "Empty", Parameters.Length: 0 })
            return KnownCollection.Empty;
        if (method is { IsStatic: true, Name: "Create", TypeArguments.Length: 1 })
            return FromCreate(invocation, method.TypeArguments[0]);
        var source = (invocation.Instance, invocation.Arguments) switch
        {
            ({ } instance, []) => instance,
            (null, [var argument]) => argument.Value,
            _ => null,
        };
        if (source is not null && Copies.Contains(method.Name))
            return values.Read(source, budget) is KnownCollection copied ? copied with { Stays = StaysOf(method.ReturnType, copied) } : null;
        if (source is not null && Views.Contains(method.Name))
            return values.Read(source, budget) is KnownCollection viewed ? View(viewed, source, CollectionTypes.Of(method.ReturnType)) : null;
        return method.ContainingType.Name == "Enumerable" ? _sequences.Read(invocation, budget) : null;
    }

    /// <summary>A view of a collection that a variable holds changes with it.</summary>
    private static KnownCollection View(KnownCollection collection, IOperation source, Stays stays) =>
        Exposure.IsNew(source) ? collection with { Stays = stays } : collection;

    private KnownCollection? FromBytes(IInvocationOperation invocation, Budget budget) =>
        invocation is { Instance: IPropertyReferenceOperation { Property: { IsStatic: true, Name: "UTF8" } }, Arguments: [var argument] }
        && values.Read(argument.Value, budget) is KnownText { Text: var text }
            ? KnownCollection.OfCount(Encoding.UTF8.GetByteCount(text), Stays.Count)
            : null;

    private static bool IsOfFramework(IMethodSymbol method) =>
        CollectionTypes.IsFactory(method.ContainingType) || CollectionTypes.Contains(method.ContainingType) || CollectionTypes.IsSpan(method.ContainingType) || IsImmutableFactory(method);

    private static bool IsImmutableFactory(IMethodSymbol method) =>
        method.IsStatic && method.ContainingType is { IsStatic: true, Name: "ImmutableArray" or "ImmutableList" or "ImmutableDictionary" or "FrozenDictionary" };

    /// <summary><c>ImmutableArray.Create(a, b)</c>; the overloads that take a collection or a comparer are undecided.</summary>
    private static KnownCollection? FromCreate(IInvocationOperation invocation, ITypeSymbol itemType)
    {
        if (invocation.Arguments is [{ ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } }])
            return KnownCollection.OfItems(initializer.ElementValues, Stays.Items);
        if (invocation.Arguments is [{ ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation { Elements: var elements } }])
            return KnownCollection.OfItems(elements, Stays.Items);
        return invocation.Arguments.All(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, itemType))
            ? KnownCollection.OfItems([.. invocation.Arguments.Select(argument => argument.Value)], Stays.Items)
            : null;
    }
}
