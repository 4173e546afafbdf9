using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads the expressions that make lists and maps.</summary>
internal sealed class KnownCollectionReader(KnownValueReader values)
{
    private static readonly HashSet<string> Copies =
        ["ToArray", "ToList", "ToImmutableArray", "ToImmutableList", "ToImmutableDictionary", "AsReadOnly", "AsEnumerable"];

    /// <summary>Whether a static member is the empty collection of its type, as <c>ImmutableArray&lt;T&gt;.Empty</c> is.</summary>
    public static bool IsEmptyMember(ISymbol member) =>
        member is { IsStatic: true, Name: "Empty" } && CollectionTypes.Contains(member.ContainingType);

    public KnownCollection? Read(IOperation operation, int depth) => operation switch
    {
        ICollectionExpressionOperation expression => FromExpression(expression, depth),
        IArrayCreationOperation array => FromArray(array),
        IObjectCreationOperation creation => FromCreation(creation, depth),
        IInvocationOperation invocation => FromInvocation(invocation, depth),
        _ => null,
    };

    private KnownCollection? FromExpression(ICollectionExpressionOperation expression, int depth)
    {
        if (!CollectionTypes.KeepsElements(expression.Type))
            return null;
        var isFixed = expression.Type is not IArrayTypeSymbol && !CollectionTypes.IsMutable(expression.Type);
        var result = KnownCollection.Empty with { IsFixed = isFixed };
        foreach (var element in expression.Elements)
            result = element is ISpreadOperation spread ? Spread(result, spread, depth) : Append(result, element);
        return result.Max == 0 && expression.Type is IArrayTypeSymbol ? result with { IsFixed = true } : result;
    }

    private static KnownCollection Append(KnownCollection collection, IOperation item) =>
        collection with { Min = collection.Min + 1, Max = collection.Max + 1, Items = collection.Items.Add(item) };

    private KnownCollection Spread(KnownCollection collection, ISpreadOperation spread, int depth) =>
        values.Read(spread.Operand, depth - 1) is KnownCollection inner
            ? collection with
            {
                Min = collection.Min + inner.Min,
                Max = collection.Max + inner.Max,
                Items = collection.Items.AddRange(inner.Items),
            }
            : collection with { Max = null };

    /// <summary>The length of an array never changes, so a variable may stand between; its items may, and are dropped on that way.</summary>
    private static KnownCollection? FromArray(IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length != 1)
            return null;
        if (array.Initializer is { } initializer)
            return KnownCollection.OfItems(initializer.ElementValues, isFixed: true);
        return array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int length and >= 0 }
            ? new KnownCollection(length, length, [], [], IsFixed: true)
            : null;
    }

    private KnownCollection? FromCreation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Constructor is not { } constructor || !CollectionTypes.Contains(constructor.ContainingType))
            return null;
        if (FromArguments(creation.Arguments, depth) is not { } start)
            return null;
        start = start with { IsFixed = false };
        return creation.Initializer is null ? start : CollectionInitializer.AddTo(start, creation.Initializer);
    }

    private KnownCollection? FromArguments(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        if (arguments.All(argument => CollectionTypes.IsCapacityOrComparer(argument.Parameter?.Type)))
            return KnownCollection.Empty;
        return arguments.Length == 1 ? values.Read(arguments[0].Value, depth - 1) as KnownCollection : null;
    }

    private KnownCollection? FromInvocation(IInvocationOperation invocation, int depth)
    {
        var method = invocation.TargetMethod;
        if (!CollectionTypes.IsFactory(method.ContainingType) && !CollectionTypes.Contains(method.ContainingType))
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
        return source is not null && Copies.Contains(method.Name) && values.Read(source, depth - 1) is KnownCollection collection
            ? collection with { IsFixed = !CollectionTypes.IsMutable(method.ReturnType) }
            : null;
    }

    /// <summary><c>ImmutableArray.Create(a, b)</c>; the overloads that take a collection or a comparer are undecided.</summary>
    private static KnownCollection? FromCreate(IInvocationOperation invocation, ITypeSymbol itemType)
    {
        if (invocation.Arguments is [{ ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } }])
            return KnownCollection.OfItems(initializer.ElementValues, isFixed: true);
        return invocation.Arguments.All(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, itemType))
            ? KnownCollection.OfItems([.. invocation.Arguments.Select(argument => argument.Value)], isFixed: true)
            : null;
    }
}
