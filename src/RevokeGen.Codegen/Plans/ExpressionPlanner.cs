using RevokeGen.Codegen.JmesPath;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles expressions that were checked. It knows nothing of what they are for: conditions, waiters and endpoint parameters are all the same to it.</summary>
internal sealed class ExpressionPlanner
{
    /// <summary>A pipe's left side is repeated wherever its right side mentions it, so size is no longer bound by the text's length.</summary>
    private const int LargestPlan = 5_000;

    /// <summary>Later steps, and the C# compiler, follow the nesting by recursion.</summary>
    private const int DeepestPlan = 300;

    private readonly ExpressionTypes _types;
    private readonly ExpressionValues _values;
    private readonly ExpressionSequences _sequences;
    private readonly ExpressionCalls _calls;

    public ExpressionPlanner(ExpressionTypes types)
    {
        _types = types;
        _values = new(types);
        _sequences = new(_values);
        _calls = new(types, _values, _sequences);
    }

    /// <summary>A value of the type, as the root of an expression.</summary>
    public static ExpressionPlan Root(TypePlan type) => new(Op.Current, type, false, "", []);

    /// <summary>The result of an expression.</summary>
    /// <exception cref="ExpressionPlanException">It cannot be compiled.</exception>
    public ExpressionPlan Value(JmesPathExpression expression, ExpressionPlan current)
    {
        var plan = expression switch
        {
            CurrentExpression => ExpressionValues.Scalar(current),
            LiteralExpression literal => ExpressionValues.Literal(literal.Value, expression),
            FieldExpression field => _values.Field(field.Name, current, field),
            IndexExpression index => _sequences.At(current, index),
            SliceExpression slice => _sequences.Slice(current, slice),
            SubExpression sub => Sub(sub, current),
            FlattenExpression flatten => ExpressionSequences.Flatten(Value(flatten.Operand, current), flatten),
            ListProjection projection => Project(Value(projection.Left, current), null, projection.Right, projection),
            FilterProjection projection => Project(Value(projection.Left, current), projection.Filter, projection.Right, projection),
            ValueProjection projection => Project(_sequences.Values(Value(projection.Left, current), projection), null, projection.Right, projection),
            // Compiling the left side twice would double the work with each level of nesting.
            AndExpression both when Value(both.Left, current) is var left => Choose(_values.Truth(left, both.Left), Value(both.Right, current), left, expression),
            OrExpression either when Value(either.Left, current) is var left => Choose(_values.Truth(left, either.Left), left, Value(either.Right, current), expression),
            NotExpression => Truth(expression, current),
            ComparisonExpression comparison => Comparison(comparison, current, isTest: false),
            MultiselectList list => _sequences.Multiselect(list.Items.Select(item => Value(item, current)), current, expression),
            FunctionExpression function => _calls.Call(function, function.Arguments.Select(argument => Value(argument, current)).ToList()),
            ExpressionReference => throw Unsupported("an expression as an argument", expression),
            _ => throw Unsupported("a multiselect hash", expression),
        };
        return plan.Size <= LargestPlan && plan.Depth <= DeepestPlan ? plan : throw new ExpressionPlanException("it is too large when all its parts are put together", expression.Start, expression.Length);
    }

    /// <summary>The result of an expression, with a list in memory where it is an array.</summary>
    /// <exception cref="ExpressionPlanException">It cannot be compiled.</exception>
    public ExpressionPlan Held(JmesPathExpression expression, ExpressionPlan current)
    {
        var value = Value(expression, current);
        return value.Operator != Op.Null && value.Type.Kind == TypeKind.List ? _sequences.AsList(value, expression) : value;
    }

    /// <summary>Whether the result of an expression is true-like.</summary>
    public ExpressionPlan Truth(JmesPathExpression expression, ExpressionPlan current) => expression switch
    {
        AndExpression both => Logic.And(Truth(both.Left, current), Truth(both.Right, current)),
        OrExpression either => Logic.Or(Truth(either.Left, current), Truth(either.Right, current)),
        NotExpression negation => Logic.Not(Truth(negation.Operand, current)),
        ComparisonExpression comparison => Comparison(comparison, current, isTest: true),
        _ => _values.Truth(Value(expression, current), expression),
    };

    /// <summary>Whether the result of an expression is <c>true</c> itself.</summary>
    public ExpressionPlan IsTrue(JmesPathExpression expression, ExpressionPlan current) => expression switch
    {
        AndExpression both => Logic.And(Truth(both.Left, current), IsTrue(both.Right, current)),
        OrExpression either when IsBoolean(either.Left, current) => Logic.Or(Truth(either.Left, current), IsTrue(either.Right, current)),
        OrExpression either => Logic.Or(IsTrue(either.Left, current), Logic.And(Logic.Not(Truth(either.Left, current)), IsTrue(either.Right, current))),
        _ when IsBoolean(expression, current) => Truth(expression, current),
        _ => Logic.And(Logic.Always(Value(expression, current)), ExpressionPlan.False),
    };

    internal static ExpressionPlanException Unsupported(string what, JmesPathExpression expression) =>
        new($"{what} cannot be compiled to C# here", expression.Start, expression.Length);

    private bool IsBoolean(JmesPathExpression expression, ExpressionPlan current) => expression switch
    {
        NotExpression or ComparisonExpression => true,
        AndExpression both => IsBoolean(both.Left, current) && IsBoolean(both.Right, current),
        OrExpression either => IsBoolean(either.Left, current) && IsBoolean(either.Right, current),
        _ => Value(expression, current) is { Type.Kind: TypeKind.Boolean },
    };

    private ExpressionPlan Sub(SubExpression sub, ExpressionPlan current)
    {
        var left = Value(sub.Left, current);
        var right = Value(sub.Right, left);
        return left.CanFail && !BeginsWith(right, left) ? new(Op.After, right.Type, right.IsNullable, "", [left, right]) : right;
    }

    /// <summary>Whether evaluating a plan always begins with a part of it; the first argument is always evaluated.</summary>
    private static bool BeginsWith(ExpressionPlan plan, ExpressionPlan part)
    {
        while (!ReferenceEquals(plan, part))
        {
            if (plan.Arguments.Count == 0)
                return false;
            plan = plan.Arguments[0];
        }

        return true;
    }

    private ExpressionPlan Choose(ExpressionPlan test, ExpressionPlan then, ExpressionPlan otherwise, JmesPathExpression at) =>
        then.IsSequence || otherwise.IsSequence ? _sequences.Either(test, then, otherwise, at) : ExpressionValues.Choose(test, then, otherwise, at);

    private ExpressionPlan Project(ExpressionPlan source, JmesPathExpression? filter, JmesPathExpression right, JmesPathExpression at) => _sequences.Project(
        source,
        item => filter is null ? ExpressionPlan.True : Truth(filter, item),
        item => Value(right, item),
        at);

    private ExpressionPlan Comparison(ComparisonExpression comparison, ExpressionPlan current, bool isTest)
    {
        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            var equal = Equality(comparison, current);
            return comparison.Operator == ComparisonOperator.Equal ? equal : Logic.Not(equal);
        }

        var (left, right) = (Value(comparison.Left, current), Value(comparison.Right, current));
        return ExpressionValues.Ordered(comparison, left, right, isTest);
    }

    private ExpressionPlan Equality(ComparisonExpression comparison, ExpressionPlan current)
    {
        var equality = new ExpressionEquality(_types, _values, _sequences, comparison);
        if (comparison.Right is LiteralExpression { Value: { Kind: JsonLiteralKind.Object } right })
            return equality.WithObject(Value(comparison.Left, current), right);
        if (comparison.Left is LiteralExpression { Value: { Kind: JsonLiteralKind.Object } left })
            return equality.WithObject(Value(comparison.Right, current), left);
        return equality.Of(Value(comparison.Left, current), Value(comparison.Right, current));
    }
}
