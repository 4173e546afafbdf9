namespace RevokeGen.Codegen.JmesPath;

/// <summary>Checks an expression against the type of what it is evaluated against. Reports what is wrong for every value; what may be right stays silent.</summary>
internal sealed class JmesPathChecker
{
    private readonly List<JmesPathProblem> _problems = [];

    private JmesPathChecker()
    {
    }

    /// <summary>Checks an expression.</summary>
    /// <param name="expression">What <see cref="JmesPathParser"/> made of the text.</param>
    /// <param name="current">The type of the value it is evaluated against.</param>
    public static JmesPathCheck Check(JmesPathExpression expression, JmesPathType current)
    {
        var checker = new JmesPathChecker();
        var type = checker.Value(expression, current);
        return new(type, [.. checker._problems.OrderBy(static problem => problem.Start)]);
    }

    /// <summary>Checks an expression that must be <c>true</c> to hold, which one that has no boolean as its result never does.</summary>
    public static JmesPathCheck CheckCondition(JmesPathExpression expression, JmesPathType current)
    {
        var check = Check(expression, current);
        if (check.Problems.Count > 0 || check.Type.Has(JmesPathKinds.True))
            return check;
        var what = check.Type.Has(JmesPathKinds.Boolean) ? "it can never be true" : $"it must be a boolean, and is {check.Type}";
        return check with { Problems = [new(what, expression.Start, expression.Length)] };
    }

    private JmesPathType Value(JmesPathExpression expression, JmesPathType current) => expression switch
    {
        CurrentExpression => current,
        LiteralExpression literal => JmesPathType.Of(literal.Value),
        FieldExpression field => Field(field, current),
        IndexExpression => Item(expression, current).OrNull(),
        SliceExpression slice => Slice(slice, current),
        SubExpression sub => Value(sub.Right, Value(sub.Left, current)),
        FlattenExpression flatten => Flatten(flatten, current),
        ListProjection projection when Value(projection.Left, current) is var array => Projection(array, Item(projection, array), projection.Right),
        FilterProjection projection => Filter(projection, current),
        ValueProjection projection when Value(projection.Left, current) is var owner => Projection(owner, Entries(projection, owner), projection.Right),
        AndExpression both => Truth(both.Left, current).Only(JmesPathKinds.FalseLike).Or(Value(both.Right, current)),
        OrExpression either => Truth(either.Left, current).Only(JmesPathKinds.TrueLike).Or(Value(either.Right, current)),
        NotExpression negation => Not(negation, current),
        ComparisonExpression comparison => Comparison(comparison, current),
        MultiselectList list => Nullable(List(list, current), current),
        MultiselectHash hash => Nullable(Hash(hash, current), current),
        FunctionExpression function => new JmesPathCallChecker(Value, Report).Check(function, current),
        _ => Report("'&' can only stand before an argument of a function that takes an expression", expression.Start, 1),
    };

    /// <summary>Something of which only matters whether it is true-like.</summary>
    private JmesPathType Truth(JmesPathExpression expression, JmesPathType current)
    {
        switch (expression)
        {
            case AndExpression both:
                return Truth(both.Left, current).Only(JmesPathKinds.FalseLike).Or(Truth(both.Right, current));
            case OrExpression either:
                return Truth(either.Left, current).Only(JmesPathKinds.TrueLike).Or(Truth(either.Right, current));
        }

        var type = Value(expression, current);
        if (type.IsEmptyObject)
            Report("an object without members is false-like even when it is there; compare it with `null`", expression.Start, expression.Length);
        return type;
    }

    private JmesPathType Field(FieldExpression field, JmesPathType current)
    {
        if (!current.Has(JmesPathKinds.Object))
        {
            var hint = current.Has(JmesPathKinds.Array) ? "; '[]' before it reaches the items"
                : current.Kinds == JmesPathKinds.Boolean ? "; if a '!' stands before it, that binds tighter than '.' and needs parentheses: !(a.b)" : "";
            return Report($"{current} has no members, such as '{field.Name}'{hint}", field.Start, field.Length);
        }

        JmesPathType? type = null;
        if (current.Entry is { } entry)
            type = entry.OrNull();
        else if (current.Members is { } members && !members.TryGetValue(field.Name, out type))
            return Report(Missing(field, members.Keys), field.Start, field.Length);
        type ??= JmesPathType.Any;
        return current.Has(JmesPathKinds.Any & ~JmesPathKinds.Object) ? type.OrNull() : type;
    }

    private static string Missing(FieldExpression field, IEnumerable<string> names)
    {
        if (!field.IsQuoted && field.Name is "null" or "true" or "false")
            return $"'{field.Name}' is the name of a member, which is not there; the value is written `{field.Name}`, with backticks";
        var nearest = NearestName.Of(field.Name, names);
        var hint = nearest.Length > 0 ? $"; did you mean '{nearest}'?" : field.IsQuoted ? "; text is written in single quotes" : "";
        return $"there is no member '{field.Name}'{hint}";
    }

    /// <summary>What an array holds.</summary>
    private JmesPathType Item(JmesPathExpression expression, JmesPathType array) =>
        array.Has(JmesPathKinds.Array) ? array.Item : Report($"this takes an array, and gets {array}", expression.Start, expression.Length);

    private JmesPathType Entries(ValueProjection projection, JmesPathType owner)
    {
        if (!owner.Has(JmesPathKinds.Object))
            return Report($"'*' takes an object, and gets {owner}", projection.Start, projection.Length);
        return owner.Entry ?? (owner.Members is { } members ? JmesPathType.OneOf(members.Values) : JmesPathType.Any);
    }

    private JmesPathType Slice(SliceExpression slice, JmesPathType current)
    {
        if (slice.Step == 0)
            return Report("the step of a slice cannot be 0", slice.Start, slice.Length);
        var item = Item(slice, current);
        return Nullable(JmesPathType.Array(() => item), current);
    }

    private JmesPathType Flatten(FlattenExpression flatten, JmesPathType current)
    {
        var array = Value(flatten.Operand, current);
        var item = Item(flatten, array);
        var flat = !item.Has(JmesPathKinds.Array) ? item : (item.Kinds & ~JmesPathKinds.Null) == JmesPathKinds.Array ? item.Item : JmesPathType.Any;
        return Nullable(JmesPathType.Array(() => flat), array);
    }

    private JmesPathType Filter(FilterProjection projection, JmesPathType current)
    {
        var array = Value(projection.Left, current);
        var item = Item(projection, array);
        Truth(projection.Filter, item);
        return Projection(array, item, projection.Right);
    }

    private JmesPathType Projection(JmesPathType owner, JmesPathType item, JmesPathExpression right)
    {
        var kept = Value(right, item).Only(JmesPathKinds.Any & ~JmesPathKinds.Null);
        return Nullable(JmesPathType.Array(() => kept), owner);
    }

    private JmesPathType Not(NotExpression negation, JmesPathType current)
    {
        Truth(negation.Operand, current);
        return JmesPathType.Boolean;
    }

    private JmesPathType Comparison(ComparisonExpression comparison, JmesPathType current)
    {
        var (left, right) = (Value(comparison.Left, current), Value(comparison.Right, current));
        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            if (!left.Has(right.Kinds))
                Report($"{left} never equals {right}", comparison.Start, comparison.Length);
            return JmesPathType.Boolean;
        }

        Ordered(comparison.Left, left);
        Ordered(comparison.Right, right);
        var isSure = left.Kinds == JmesPathKinds.Number && right.Kinds == JmesPathKinds.Number;
        return isSure ? JmesPathType.Boolean : JmesPathType.Boolean.OrNull();
    }

    private void Ordered(JmesPathExpression operand, JmesPathType type)
    {
        if (!type.Has(JmesPathKinds.Number))
            Report($"only numbers are less or greater, and this is {type}", operand.Start, operand.Length);
    }

    private JmesPathType List(MultiselectList list, JmesPathType current)
    {
        var items = list.Items.Select(item => Value(item, current)).ToList();
        return JmesPathType.Array(() => JmesPathType.OneOf(items));
    }

    private JmesPathType Hash(MultiselectHash hash, JmesPathType current)
    {
        var members = new Dictionary<string, JmesPathType>(StringComparer.Ordinal);
        foreach (var entry in hash.Entries)
            members[entry.Name] = Value(entry.Value, current);
        return JmesPathType.Object(() => members);
    }

    private static JmesPathType Nullable(JmesPathType type, JmesPathType of) => of.Has(JmesPathKinds.Null) ? type.OrNull() : type;

    /// <summary>Notes a problem; the result may be anything, so that nothing else is said about it.</summary>
    private JmesPathType Report(string message, int start, int length)
    {
        _problems.Add(new(message, start, length));
        return JmesPathType.Any;
    }
}
