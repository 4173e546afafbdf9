using System.Globalization;
using RevokeGen.Codegen.JmesPath;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles projections and what is done to arrays. Nothing makes a list that can be walked instead.</summary>
internal sealed class ExpressionSequences(ExpressionValues values)
{
    /// <summary>A sequence of fixed elements, which need not be of one type.</summary>
    public static ExpressionPlan Elements(IEnumerable<ExpressionPlan> elements, ExpressionPlan presence) =>
        Guarded(elements.Select(static element => When(ExpressionPlan.True, element)), presence);

    /// <summary>Whether a sequence or list is there.</summary>
    public static ExpressionPlan Presence(ExpressionPlan sequence, ExpressionValues values) => sequence.Operator switch
    {
        Op.Elements => sequence.Arguments[0],
        Op.Either => Logic.Or(
            Logic.And(sequence.Arguments[0], Presence(sequence.Arguments[1], values)),
            Logic.And(Logic.Not(sequence.Arguments[0]), Presence(sequence.Arguments[2], values))),
        Op.Each or Op.Flatten => Presence(sequence.Arguments[0], values),
        Op.Keys or Op.Values => values.IsPresent(sequence.Arguments[0]),
        _ => values.IsPresent(sequence),
    };

    public ExpressionPlan Presence(ExpressionPlan sequence) => Presence(sequence, values);

    /// <summary>Whether the sequence has exactly its elements, always.</summary>
    public static bool IsFixed(ExpressionPlan sequence) =>
        sequence.Operator == Op.Elements && sequence.Arguments.Skip(1).All(static element => Logic.IsTrue(element.Arguments[0]));

    /// <summary>The values of a sequence's elements.</summary>
    public static IEnumerable<ExpressionPlan> Fixed(ExpressionPlan sequence) => sequence.Arguments.Skip(1).Select(static element => element.Arguments[1]);

    /// <summary>The members of an object that are set, or what is made of them.</summary>
    public ExpressionPlan SetMembers(ExpressionPlan owner, Func<string, ExpressionPlan, ExpressionPlan> make) =>
        Guarded(values.Members(owner).Select(member => When(values.IsPresent(member.Value), make(member.Name, member.Value))), values.IsPresent(owner));

    public ExpressionPlan Multiselect(IEnumerable<ExpressionPlan> items, ExpressionPlan current, JmesPathExpression at)
    {
        var elements = items.ToList();
        return elements.Exists(static element => element.CanFail)
            ? throw ExpressionPlanner.Unsupported("a multiselect list of what may fail", at)
            : Elements(elements, values.IsPresent(current));
    }

    /// <summary>The values of an object.</summary>
    public ExpressionPlan Values(ExpressionPlan owner, JmesPathExpression at) => owner.Type.Kind switch
    {
        _ when owner.Operator == Op.Null => owner,
        TypeKind.Map => new(Op.Values, new(TypeKind.List, "", owner.Type.Item, owner.Type.IsSparse), owner.IsNullable, "", [owner]),
        TypeKind.Structure or TypeKind.Union => SetMembers(owner, static (_, value) => value),
        _ => throw ExpressionPlanner.Unsupported("'*' on this", at),
    };

    /// <summary>For each item that passes the filter, what is made of it, without nulls.</summary>
    public ExpressionPlan Project(ExpressionPlan source, Func<ExpressionPlan, ExpressionPlan> filter, Func<ExpressionPlan, ExpressionPlan> make, JmesPathExpression at)
    {
        if (ExpressionValues.Known(source, at).Type.Kind != TypeKind.List)
            return ExpressionPlan.Null;
        if (source.Operator == Op.Elements)
        {
            var made = source.Arguments.Skip(1).Select(element => Projected(element, filter, make)).ToList();
            return made.Exists(static element => element.Arguments[0].CanFail || element.Arguments[1].CanFail)
                ? throw ExpressionPlanner.Unsupported("a projection of fixed elements that may fail", at)
                : Guarded(made, source.Arguments[0]);
        }

        var item = ExpressionValues.Known(Item(source), at);
        // Each item is held in a variable while something is made of it, and no C# list holds several types.
        if (item.Type.Item == ExpressionValues.Mixed)
            throw ExpressionPlanner.Unsupported("a projection of arrays of several types", at);
        var result = make(item);
        // What is made of each item is never there: the list is empty, and the items are still looked at for what may fail.
        if (result.Operator == Op.Null)
            return new(Op.Each, new(TypeKind.List, "", item.Type), source.IsNullable, "", [source, Logic.And(filter(item), ExpressionPlan.False), item, ExpressionPlan.True]);
        var presence = result.IsSequence ? Presence(result) : ExpressionPlan.True;
        return new(Op.Each, new(TypeKind.List, "", result.Type), source.IsNullable, "", [source, filter(item), result, presence]);
    }

    /// <summary>What stands for an item while a list or sequence is walked.</summary>
    public static ExpressionPlan Item(ExpressionPlan source)
    {
        var type = source.Type.Item!;
        var isNullable = source.Operator switch
        {
            Op.Each or Op.Keys => false,
            Op.Flatten => Item(source.Arguments[0]) is var list && (list.Type.IsSparse || !type.IsValueType),
            Op.Elements => Fixed(source).Any(static element => element.IsNullable),
            Op.Either => source.Arguments.Skip(1).Any(static side => !IsNothing(side) && Item(side).IsNullable),
            _ => source.Type.IsSparse || !type.IsValueType,
        };
        return new(Op.Current, type, isNullable, "", []);
    }

    public static ExpressionPlan Flatten(ExpressionPlan source, JmesPathExpression at)
    {
        if (ExpressionValues.Known(source, at).Type.Kind != TypeKind.List)
            return ExpressionPlan.Null;
        var lists = source.Operator == Op.Elements ? Fixed(source).Count(static element => element.Type.Kind == TypeKind.List) : 0;
        if (source.Operator == Op.Elements && lists > 0 && source.Type.Item == ExpressionValues.Mixed)
            throw ExpressionPlanner.Unsupported("'[]' on arrays and other things, or arrays of several types,", at);
        return source.Type.Item is { Kind: TypeKind.List } inner ? new(Op.Flatten, inner, source.IsNullable, "", [source]) : source;
    }

    public ExpressionPlan At(ExpressionPlan source, IndexExpression index)
    {
        if (ExpressionValues.Known(source, index).Type.Kind != TypeKind.List)
            return ExpressionPlan.Null;
        if (IsFixed(source))
        {
            var elements = Fixed(source).ToList();
            var at = index.Index < 0 ? index.Index + elements.Count : index.Index;
            var element = at >= 0 && at < elements.Count ? elements[at] : ExpressionPlan.Null;
            return Logic.IsTrue(source.Arguments[0]) ? element : ExpressionValues.Choose(source.Arguments[0], element, ExpressionPlan.Null, index);
        }

        if (source.IsSequence && index.Index >= 0)
            return ExpressionValues.Scalar(new(Op.At, ItemType(source, index), true, Number(index.Index).Text, [source, Presence(source)]));
        var list = source.IsSequence ? AsList(source, index) : source;
        return ExpressionValues.Scalar(ExpressionValues.Lookup("Item", list, Number(index.Index)));
    }

    public ExpressionPlan Slice(ExpressionPlan source, SliceExpression slice)
    {
        if (ExpressionValues.Known(source, slice).Type.Kind != TypeKind.List)
            return ExpressionPlan.Null;
        var list = AsList(source, slice);
        return new(Op.Call, list.Type, list.IsNullable, "Slice", [list, Bound(slice.From), Bound(slice.To), Number(slice.Step ?? 1)]);
    }

    /// <summary>One sequence or another, of one item type.</summary>
    public ExpressionPlan Either(ExpressionPlan test, ExpressionPlan then, ExpressionPlan otherwise, JmesPathExpression at)
    {
        if (test.Operator == Op.Boolean)
            return Logic.IsTrue(test) ? then : otherwise;
        if ((then.Operator != Op.Null && then.Type.Kind != TypeKind.List) || (otherwise.Operator != Op.Null && otherwise.Type.Kind != TypeKind.List))
            throw ExpressionPlanner.Unsupported("a choice between an array and something else", at);
        if (IsNothing(then) || IsNothing(otherwise))
            return Either(test, then, otherwise, IsNothing(then) ? otherwise : then);
        if (then.Type.Item != otherwise.Type.Item)
            (then, otherwise) = (Scalars(then, at), Scalars(otherwise, at));
        var (first, second) = (Item(then), Item(otherwise));
        return first.Type == second.Type && (!first.Type.IsValueType || first.IsNullable == second.IsNullable)
            ? Either(test, then, otherwise, then)
            : throw ExpressionPlanner.Unsupported("a choice between these arrays", at);
    }

    private static ExpressionPlan Either(ExpressionPlan test, ExpressionPlan then, ExpressionPlan otherwise, ExpressionPlan typed) =>
        new(Op.Either, typed.Type, then.IsNullable || otherwise.IsNullable, "", [test, then, otherwise]);

    /// <summary>Null, or an array that is always empty.</summary>
    private static bool IsNothing(ExpressionPlan value) => value.Operator == Op.Null || value is { Operator: Op.Elements, Arguments.Count: 1 };

    /// <summary>A list or sequence whose items are as JSON has them.</summary>
    public ExpressionPlan Scalars(ExpressionPlan source, JmesPathExpression at)
    {
        var item = Item(source);
        if (source.Operator == Op.Elements || ExpressionValues.Scalar(item) == item)
            return source;
        return item.IsNullable
            ? throw ExpressionPlanner.Unsupported("an array that may hold nulls", at)
            : Project(source, static _ => ExpressionPlan.True, static current => ExpressionValues.Scalar(current), at);
    }

    /// <summary>A list in memory whose items are as JSON has them.</summary>
    /// <param name="source">A list or sequence.</param>
    /// <param name="at">What is compiled.</param>
    /// <param name="item">The type of the items where it must be another than they have; null otherwise.</param>
    public ExpressionPlan AsList(ExpressionPlan source, JmesPathExpression at, TypePlan? item = null)
    {
        source = Scalars(source, at);
        var own = ItemType(source, at);
        if (item is not null && item != own && !(item.Kind == TypeKind.Double && ExpressionValues.IsNumber(own)))
            throw ExpressionPlanner.Unsupported("an array of these items", at);
        item ??= own;
        if (!source.IsSequence && item == own)
            return source;
        var isSparse = Item(source).IsNullable;
        var presence = Presence(source);
        return new(Op.Collect, new(TypeKind.List, "", item, isSparse), !Logic.IsTrue(presence), "", [source, presence]);
    }

    private static TypePlan ItemType(ExpressionPlan source, JmesPathExpression at) =>
        source.Operator == Op.Elements ? ExpressionValues.Common(Fixed(source), at) : ExpressionValues.Known(Item(source), at).Type;

    private static ExpressionPlan Number(int value) => new(Op.Number, new(TypeKind.Integer), false, value.ToString(CultureInfo.InvariantCulture), []);

    private static ExpressionPlan Bound(int? value) => value is { } bound ? Number(bound) : ExpressionPlan.Null;

    private ExpressionPlan Projected(ExpressionPlan element, Func<ExpressionPlan, ExpressionPlan> filter, Func<ExpressionPlan, ExpressionPlan> make)
    {
        var made = make(element.Arguments[1]);
        return When(Logic.And(element.Arguments[0], Logic.And(filter(element.Arguments[1]), values.IsPresent(made))), made);
    }

    private static ExpressionPlan When(ExpressionPlan test, ExpressionPlan value) => new(Op.When, value.Type, value.IsNullable, "", [test, value]);

    private static ExpressionPlan Guarded(IEnumerable<ExpressionPlan> elements, ExpressionPlan presence)
    {
        var all = elements.Where(static element => !Logic.IsFalse(element.Arguments[0])).ToList();
        var item = ExpressionValues.CommonOrMixed(all.Select(static element => element.Arguments[1]));
        var nullable = all.Count(static element => element.IsNullable);
        // To C# a nullable number is of another type than a number.
        if (item.IsValueType && nullable > 0 && nullable < all.Count)
            item = ExpressionValues.Mixed;
        return new(Op.Elements, new(TypeKind.List, "", item, nullable > 0), !Logic.IsTrue(presence), "", [presence, .. all]);
    }
}
