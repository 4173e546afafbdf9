using System.Collections.Immutable;
using System.Linq;
using RevokeGen.Analysis.Values;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>
/// Evaluates a JMESPath expression over what is known of a value. It is the tree that is emitted as C#, and what is decided here is what that would
/// say; what depends on something unknown is undecided.
/// </summary>
internal sealed class ExpressionEvaluator
{
    private readonly Truthiness _truth;
    private readonly MemberEvaluator _members;
    private readonly ListEvaluator _lists;
    private readonly FunctionEvaluator _functions;

    public ExpressionEvaluator(KnownValueReader values)
    {
        _truth = new(values);
        _members = new(values);
        _lists = new(_members);
        _functions = new(_lists);
    }

    /// <param name="expression">The expression. The parser has bounded how deep it nests.</param>
    /// <param name="current">What it is evaluated against.</param>
    public Outcome Evaluate(JmesPathExpression expression, Outcome current) => expression switch
    {
        CurrentExpression => current,
        LiteralExpression literal => new(Literal(literal.Value), []),
        FieldExpression field => _members.Member(current, field.Name),
        IndexExpression index => _lists.Item(current, index.Index),
        SliceExpression slice => _lists.Slice(current, slice),
        SubExpression sub => Sub(sub, current),
        FlattenExpression flatten => Flatten(Evaluate(flatten.Operand, current)),
        ListProjection projection => Project(Evaluate(projection.Left, current), null, projection.Right),
        FilterProjection projection => Project(Evaluate(projection.Left, current), projection.Filter, projection.Right),
        ValueProjection projection => Project(_lists.Contents(Evaluate(projection.Left, current), static entry => entry.Value), null, projection.Right),
        AndExpression both => And(Evaluate(both.Left, current), both, current),
        OrExpression either => Or(Evaluate(either.Left, current), either, current),
        NotExpression not => Not(Evaluate(not.Operand, current)),
        ComparisonExpression comparison => Compare(comparison, current),
        MultiselectList list => Multiselect([.. list.Items.Select(item => Evaluate(item, current))], current),
        FunctionExpression function => _functions.Call(function.Name, [.. function.Arguments.Select(argument => Evaluate(argument, current))]),
        _ => Outcome.Undecided with { MayFail = true },
    };

    private Outcome Sub(SubExpression sub, Outcome current)
    {
        var left = Evaluate(sub.Left, current);
        return left.HasFailed ? left : Evaluate(sub.Right, left).After(left);
    }

    private Outcome Flatten(Outcome list) => list.HasFailed ? list : _lists.Flatten(list);

    private Outcome Project(Outcome list, JmesPathExpression? filter, JmesPathExpression right) => list.HasFailed ? list : _lists.Project(list, item =>
    {
        if (filter is null)
            return Evaluate(right, item);
        var test = Evaluate(filter, item);
        if (test.HasFailed)
            return test;
        return _truth.Of(test.Value) switch
        {
            true => Evaluate(right, item).After(test),
            false => new(KnownNull.Instance, [], test.MayFail),
            null => Outcome.Undecided with { MayFail = true },
        };
    });

    private Outcome And(Outcome left, AndExpression both, Outcome current)
    {
        if (left.HasFailed || _truth.Of(left.Value) is false)
            return left;
        var right = Evaluate(both.Right, current);
        if (_truth.Of(left.Value) is true)
            return _truth.Of(right.Value) is false || right.HasFailed ? right.After(left) : left.And(right, right.Value);
        // Whatever an undecided boolean is, with false it is false.
        return right.Value is KnownBoolean { Value: false } && IsBoolean(both.Left) ? right.After(left) : Outcome.Undecided with { MayFail = left.MayFail || right.MayFail || right.HasFailed };
    }

    private Outcome Or(Outcome left, OrExpression either, Outcome current)
    {
        if (left.HasFailed || _truth.Of(left.Value) is true)
            return left;
        var right = Evaluate(either.Right, current);
        if (_truth.Of(left.Value) is false)
            return _truth.Of(right.Value) is true || right.HasFailed ? right.After(left) : left.And(right, right.Value);
        return right.Value is KnownBoolean { Value: true } && IsBoolean(either.Left) ? right.After(left) : Outcome.Undecided with { MayFail = left.MayFail || right.MayFail || right.HasFailed };
    }

    private Outcome Not(Outcome operand) =>
        operand.HasFailed ? operand : operand.With(_truth.Of(operand.Value) is { } truth ? KnownBoolean.Of(!truth) : null);

    /// <summary>Whether the result is a boolean whatever the value.</summary>
    private static bool IsBoolean(JmesPathExpression expression) => expression switch
    {
        NotExpression or ComparisonExpression { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } => true,
        FunctionExpression { Name: "contains" or "starts_with" or "ends_with" } => true,
        AndExpression both => IsBoolean(both.Left) && IsBoolean(both.Right),
        OrExpression either => IsBoolean(either.Left) && IsBoolean(either.Right),
        _ => false,
    };

    private Outcome Compare(ComparisonExpression comparison, Outcome current)
    {
        var (left, right) = (Evaluate(comparison.Left, current), Evaluate(comparison.Right, current));
        if (left.HasFailed || right.HasFailed)
            return Outcome.Failed;
        if (comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return left.And(right, ValueComparer.Order(comparison.Operator, left.Value, right.Value));
        var isEqual = ValueComparer.AreEqual(left.Value, right.Value);
        return left.And(right, isEqual is { } equal ? KnownBoolean.Of(equal == (comparison.Operator == ComparisonOperator.Equal)) : null);
    }

    /// <summary>Of null there is no list; of something undecided there may be none.</summary>
    private static Outcome Multiselect(ImmutableArray<Outcome> items, Outcome current)
    {
        if (items.Any(static item => item.HasFailed))
            return Outcome.Failed;
        var value = current.Value switch
        {
            null or KnownAlternatives => null,
            KnownNull => (KnownValue)KnownNull.Instance,
            _ => EvaluatedList.Of(items),
        };
        return new(value, [], current.MayFail || items.Any(static item => item.MayFail));
    }

    private static KnownValue? Literal(JsonLiteral literal) => literal.Kind switch
    {
        JsonLiteralKind.Null => KnownNull.Instance,
        JsonLiteralKind.Boolean => KnownBoolean.Of(literal.Text == "true"),
        JsonLiteralKind.String => new KnownText(literal.Text),
        JsonLiteralKind.Number => JsonNumbers.Read(literal.Text),
        JsonLiteralKind.Array => EvaluatedList.Of([.. literal.Items.Select(static item => new Outcome(Literal(item), []))]),
        _ => null,
    };
}
