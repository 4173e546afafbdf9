using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Values;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Evaluates what takes lists apart: indices, slices, flattening and projections.</summary>
internal sealed class ListEvaluator(MemberEvaluator members)
{
    /// <summary>The value as a list; null when it is none, or undecided.</summary>
    public EvaluatedList? AsList(Outcome outcome) => outcome.Value switch
    {
        EvaluatedList list => list,
        KnownCollection { Entries: [] } collection => new(
            [.. collection.Items.Select(item => members.Read(new Source(item, outcome.Sources is [var list] ? list : null)))],
            collection.Min,
            collection.Max,
            collection.Items.Length < 2 || (outcome.Sources is [{ Operation: var code }] && ShowsOrder(code))),
        _ => null,
    };

    public Outcome Item(Outcome current, int index) => OfList(current, list =>
    {
        if (!list.IsExact)
            return Outcome.Undecided;
        var at = index < 0 ? list.Items.Length + index : index;
        return at >= 0 && at < list.Items.Length ? list.Items[at] : current.With(KnownNull.Instance);
    });

    public Outcome Slice(Outcome current, SliceExpression slice) =>
        slice.Step == 0 ? Outcome.Failed : OfList(current, list => list.IsExact ? current.With(EvaluatedList.Of(Slice(list.Items, slice))) : Outcome.Undecided);

    public Outcome Flatten(Outcome current) => OfList(current, list =>
    {
        var items = new List<Outcome>();
        var isWhole = list.ShowsAll;
        var isOrdered = list.IsOrdered;
        foreach (var item in list.Items)
        {
            if (AsList(item) is not { } inner)
            {
                if (item.Value is null or KnownAlternatives or KnownCollection)
                    return Outcome.Undecided;
                items.Add(item);
                continue;
            }

            items.AddRange(inner.Items);
            isWhole &= inner.ShowsAll;
            isOrdered &= inner.IsOrdered;
        }

        return current.With(new EvaluatedList([.. items], items.Count, isWhole ? items.Count : null, isOrdered));
    });

    /// <summary>Evaluates something for each item, and keeps what is not null.</summary>
    /// <param name="current">The list.</param>
    /// <param name="each">What becomes of an item.</param>
    public Outcome Project(Outcome current, Func<Outcome, Outcome> each) => OfList(current, list =>
    {
        var results = list.Items.Select(each).ToImmutableArray();
        if (results.Any(static result => result.HasFailed))
            return Outcome.Failed;
        var unseen = (list.Max ?? list.Items.Length) - list.Items.Length;
        return current.With(EvaluatedList.OfKept(results, unseen, list)) with { MayFail = current.MayFail || unseen > 0 || list.Max is null || results.Any(static result => result.MayFail) };
    });

    /// <summary>The keys or the values of a map, in no order. Of a structure they are undecided, and what is neither has none: the result is null.</summary>
    public Outcome Contents(Outcome current, Func<KnownEntry, IOperation> part) => current.Value switch
    {
        KnownCollection { Entries.IsEmpty: false } map => current.With(new EvaluatedList(
            [.. map.Entries.Select(entry => members.Read(new Source(part(entry), current.Sources is [var source] ? source : null)))],
            map.Min,
            map.Max,
            map.Entries.Length == 1)),
        KnownNull or KnownBoolean or KnownNumber or KnownText or EvaluatedList => current.With(KnownNull.Instance),
        EvaluationFailure => current,
        _ => Outcome.Undecided with { MayFail = true },
    };

    /// <summary>What is no list has no items: the result is null.</summary>
    private Outcome OfList(Outcome current, Func<EvaluatedList, Outcome> evaluate)
    {
        if (AsList(current) is { } list)
            return evaluate(list).After(current);
        return current.Value is null or KnownAlternatives or KnownCollection ? Outcome.Undecided.After(current) : current.With(KnownNull.Instance);
    }

    private static ImmutableArray<Outcome> Slice(ImmutableArray<Outcome> items, SliceExpression slice)
    {
        var step = (long)(slice.Step ?? 1);
        var from = Bound(slice.From, step > 0 ? 0 : items.Length - 1, items.Length, step);
        var to = Bound(slice.To, step > 0 ? items.Length : -1, items.Length, step);
        var result = ImmutableArray.CreateBuilder<Outcome>();
        for (var index = from; step > 0 ? index < to : index > to; index += step)
            result.Add(items[(int)index]);
        return result.ToImmutable();
    }

    private static long Bound(int? bound, long otherwise, long count, long step)
    {
        if (bound is not { } index)
            return otherwise;
        var at = index < 0 ? index + count : index;
        return step > 0 ? Math.Min(Math.Max(at, 0), count) : Math.Min(Math.Max(at, -1), count - 1);
    }

    /// <summary>Whether the items of the expression are in the list as they stand there; a method may have sorted others.</summary>
    private static bool ShowsOrder(IOperation code)
    {
        while (Copied(code) is { } source)
            code = source;
        return code switch
        {
            ICollectionExpressionOperation list => !list.Elements.Any(static element => element is ISpreadOperation),
            IObjectCreationOperation { Arguments: [], Initializer: { } steps } => steps.Initializers.All(static step => step is IInvocationOperation),
            _ => code is IArrayCreationOperation,
        };
    }

    /// <summary>What the code has all items of, in their order; null when it is no copy.</summary>
    private static IOperation? Copied(IOperation code) => code switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => operand,
        ICollectionExpressionOperation { Elements: [ISpreadOperation { Operand: var operand }] } => operand,
        IInvocationOperation { TargetMethod: var method, Instance: var instance, Arguments: var arguments } when CollectionReader.IsCopy(method) =>
            instance ?? (arguments is [{ Value: var source }] ? source : null),
        _ => null,
    };
}
