using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

/// <summary>JMESPath by the book, over JSON: what the type checker and the compiled conditions are measured against.</summary>
internal static class Interpreter
{
    /// <summary>Evaluates an expression against a value made by <see cref="JsonValue"/>.</summary>
    /// <exception cref="JmesPathEvaluationException">A function does not accept what it gets.</exception>
    public static object? Evaluate(JmesPathExpression expression, object? current) => expression switch
    {
        CurrentExpression => current,
        LiteralExpression literal => JsonValue.Of(literal.Value),
        FieldExpression field => current is Dictionary<string, object?> members && members.TryGetValue(field.Name, out var value) ? value : null,
        IndexExpression index => current is List<object?> list ? At(list, index.Index) : null,
        SliceExpression slice => current is List<object?> list ? Slice(list, slice) : null,
        SubExpression sub => Evaluate(sub.Right, Evaluate(sub.Left, current)),
        FlattenExpression flatten => Evaluate(flatten.Operand, current) is List<object?> list ? Flatten(list) : null,
        ListProjection projection => Evaluate(projection.Left, current) is List<object?> list ? Project(list, projection.Right) : null,
        FilterProjection projection => Evaluate(projection.Left, current) is List<object?> list
            ? Project(list.Where(item => JsonValue.IsTrueLike(Evaluate(projection.Filter, item))), projection.Right)
            : null,
        ValueProjection projection => Evaluate(projection.Left, current) is Dictionary<string, object?> members ? Project(members.Values, projection.Right) : null,
        AndExpression and => Evaluate(and.Left, current) is var left && JsonValue.IsTrueLike(left) ? Evaluate(and.Right, current) : left,
        OrExpression or => Evaluate(or.Left, current) is var left && JsonValue.IsTrueLike(left) ? left : Evaluate(or.Right, current),
        NotExpression not => !JsonValue.IsTrueLike(Evaluate(not.Operand, current)),
        ComparisonExpression comparison => Compare(comparison.Operator, Evaluate(comparison.Left, current), Evaluate(comparison.Right, current)),
        MultiselectList list => current is null ? null : list.Items.Select(item => Evaluate(item, current)).ToList(),
        MultiselectHash hash => current is null ? null : Hash(hash, current),
        FunctionExpression function => Functions.Call(function.Name, [.. function.Arguments.Select(argument => Argument(argument, current))]),
        ExpressionReference => throw new JmesPathEvaluationException("invalid-type"),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>Whether a condition holds: it is <c>true</c>, and can be evaluated at all.</summary>
    public static bool Holds(JmesPathExpression expression, object? current)
    {
        try
        {
            return Evaluate(expression, current) is true;
        }
        catch (JmesPathEvaluationException)
        {
            return false;
        }
    }

    private static object? Argument(JmesPathExpression argument, object? current) =>
        argument is ExpressionReference reference ? (Func<object?, object?>)(item => Evaluate(reference.Operand, item)) : Evaluate(argument, current);

    private static object? At(List<object?> list, int index)
    {
        var at = index < 0 ? index + list.Count : index;
        return at >= 0 && at < list.Count ? list[at] : null;
    }

    private static List<object?> Flatten(List<object?> list) => [.. list.SelectMany(static item => item is List<object?> inner ? inner : [item])];

    private static List<object?> Project(IEnumerable<object?> items, JmesPathExpression right) =>
        [.. items.Select(item => Evaluate(right, item)).Where(static result => result is not null)];

    private static Dictionary<string, object?> Hash(MultiselectHash hash, object? current)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in hash.Entries)
            members[entry.Name] = Evaluate(entry.Value, current);
        return members;
    }

    private static List<object?> Slice(List<object?> list, SliceExpression slice)
    {
        var step = slice.Step ?? 1;
        if (step == 0)
            throw new JmesPathEvaluationException("invalid-value");
        long Bound(int? bound, long otherwise) => bound is { } given ? Math.Clamp(given < 0 ? (long)given + list.Count : given, step > 0 ? 0 : -1, step > 0 ? list.Count : list.Count - 1) : otherwise;
        var from = Bound(slice.From, step > 0 ? 0 : list.Count - 1);
        var to = Bound(slice.To, step > 0 ? list.Count : -1);
        var items = new List<object?>();
        for (var at = from; step > 0 ? at < to : at > to; at += step)
            items.Add(list[(int)at]);
        return items;
    }

    private static bool? Compare(ComparisonOperator comparison, object? left, object? right)
    {
        if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return JsonValue.AreEqual(left, right) == (comparison == ComparisonOperator.Equal);
        if (!JsonValue.IsNumber(left) || !JsonValue.IsNumber(right))
            return null;
        var order = left is long first && right is long second ? first.CompareTo(second) : JsonValue.Number(left).CompareTo(JsonValue.Number(right));
        return comparison switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
