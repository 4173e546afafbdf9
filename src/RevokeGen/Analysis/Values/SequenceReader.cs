using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads methods of <c>Enumerable</c> by what they do to the count and the items of their source.</summary>
internal sealed class SequenceReader(KnownValueReader values)
{
    public KnownCollection? Read(IInvocationOperation invocation, Budget budget)
    {
        var name = invocation.TargetMethod.Name;
        switch (name, invocation.Arguments)
        {
            case ("Repeat", [var item, var count]):
                return Count(count, budget) is { } times ? Repeated(item.Value, times) : null;
            case ("Range", [_, var count]):
                return Count(count, budget) is { } length ? KnownCollection.OfCount(length, Stays.Items) : null;
        }

        if (invocation.Arguments is not [var first, ..] || values.Read(first.Value, budget) is not KnownCollection source)
            return null;
        return (name, invocation.Arguments) switch
        {
            ("Reverse" or "Order" or "OrderDescending" or "OrderBy" or "OrderByDescending", _) => source,
            ("Select", [_, _]) => source.WithUnseen(source.Min, source.Max),
            ("Concat", [_, var second]) => source.With(values.Read(second.Value, budget) as KnownCollection),
            ("Append" or "Prepend", [_, var item]) => source.WithItem(item.Value),
            ("Distinct" or "DistinctBy", _) => source.WithUnseen(Math.Min(source.Min, 1), source.Max),
            ("Where", [_, _]) => source.WithUnseen(0, source.Max),
            ("Take", [_, var argument]) when Count(argument, budget) is { } count => source.WithUnseen(Math.Min(source.Min, count), Math.Min(source.Max ?? count, count)),
            _ => null,
        };
    }

    /// <summary>Two of the same item show a duplicate, and that is all that more of them could.</summary>
    private static KnownCollection Repeated(IOperation item, int times) => times switch
    {
        0 => KnownCollection.Empty,
        1 => KnownCollection.OfItems([item], Stays.Items),
        _ => KnownCollection.OfItems([item, item], Stays.Items) with { Min = times, Max = times },
    };

    private int? Count(IArgumentOperation argument, Budget budget) => (values.Read(argument.Value, budget) as KnownNumber)?.Count;
}
