using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>What is left of a value that others can reach.</summary>
internal static class Exposure
{
    public static KnownValue? Of(KnownValue? value) => value switch
    {
        KnownCollection collection => collection.Exposed(),
        KnownAlternatives alternatives => KnownAlternatives.Of(alternatives.Values.Select(Of)),
        _ => value,
    };

    /// <summary>A new collection whose only holder is a variable of a read-only type is as good as a read-only one.</summary>
    public static KnownValue? Held(KnownValue? value, IOperation source, ITypeSymbol variable) =>
        value is KnownCollection collection && CollectionTypes.Of(variable) == Stays.Items && IsNew(source)
            ? collection with { Stays = Stays.Items }
            : value;

    /// <summary>Whether an expression makes a collection that nothing else holds.</summary>
    public static bool IsNew(IOperation source)
    {
        while (source is IConversionOperation { OperatorMethod: null, Operand: var operand })
            source = operand;
        return source is IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation
            || (source is IInvocationOperation { TargetMethod: var method } && CollectionReader.IsCopy(method));
    }

    /// <summary>Whether nothing that others do can matter.</summary>
    public static bool IsImmune(KnownValue value) => KnownAlternatives.Each(value).All(one => one is not KnownCollection { Stays: not Stays.Items });
}
