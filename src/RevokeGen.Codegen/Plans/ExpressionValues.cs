using System.Globalization;
using RevokeGen.Codegen.JmesPath;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles single values: literals, members, choices, whether something is there or true-like.</summary>
internal sealed class ExpressionValues(ExpressionTypes types)
{
    private static readonly TypePlan Text = new(TypeKind.String), Double = new(TypeKind.Double);

    /// <summary>The item type of a sequence whose elements are of several types.</summary>
    public static readonly TypePlan Mixed = new(TypeKind.Document, "mixed");

    public static bool IsNumber(TypePlan type) =>
        type.Kind is TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.Long or TypeKind.Float or TypeKind.Double;

    /// <summary>A value as JSON has it: an enum is its text or number, a float the double that its digits stand for.</summary>
    public static ExpressionPlan Scalar(ExpressionPlan value) => value.Type.Kind switch
    {
        TypeKind.Enum => new(Op.EnumValue, Text, value.IsNullable, "", [value]),
        TypeKind.IntEnum => new(Op.EnumValue, new(TypeKind.Integer), value.IsNullable, "", [value]),
        TypeKind.Float => new(Op.Call, Double, value.IsNullable, "Number", [value]),
        _ => value,
    };

    public static ExpressionPlan Widen(ExpressionPlan number) => new(Op.Widen, Double, number.IsNullable, "", [number]);

    public static ExpressionPlan Literal(JsonLiteral literal, JmesPathExpression at) => literal.Kind switch
    {
        JsonLiteralKind.Boolean => literal.Text == "true" ? ExpressionPlan.True : ExpressionPlan.False,
        JsonLiteralKind.String => new(Op.Text, Text, false, literal.Text, []),
        JsonLiteralKind.Number => Number(literal.Text, at),
        JsonLiteralKind.Array => ExpressionSequences.Elements(literal.Items.Select(item => Literal(item, at)), ExpressionPlan.True),
        JsonLiteralKind.Object => throw ExpressionPlanner.Unsupported("a literal object", at),
        _ => ExpressionPlan.Null,
    };

    public ExpressionPlan Field(string name, ExpressionPlan owner, JmesPathExpression at)
    {
        switch (owner.Type.Kind)
        {
            case TypeKind.Structure or TypeKind.Union:
                return types.Members(owner.Type).FirstOrDefault(member => member.Name == name) is { } found ? Scalar(Member(found, owner)) : ExpressionPlan.Null;
            case TypeKind.Map:
                return Scalar(Lookup("Entry", owner, new(Op.Text, Text, false, name, [])));
            default:
                Known(owner, at);
                return ExpressionPlan.Null;
        }
    }

    /// <summary>The value, unless it may be of any type: then nobody can say that it has no members or items.</summary>
    public static ExpressionPlan Known(ExpressionPlan value, JmesPathExpression at) =>
        value.Type.Kind == TypeKind.Document ? throw ExpressionPlanner.Unsupported("what is done to a document or to values of several types", at) : value;

    public static ExpressionPlan Member(ExpressionMember member, ExpressionPlan owner) =>
        new(Op.Member, member.Type, owner.IsNullable || member.IsNullable, member.Property, [owner]);

    /// <summary>An item of a list or a value of a map, or null. The runtime has one function for each way in which C# writes a nullable type.</summary>
    public static ExpressionPlan Lookup(string what, ExpressionPlan collection, ExpressionPlan key)
    {
        var item = collection.Type.Item!;
        var function = !item.IsValueType ? what : collection.Type.IsSparse ? "Sparse" + what : "Value" + what;
        return new(Op.Call, item, true, function, [collection, key]);
    }

    /// <summary>The members of a structure or union, each there when it is set.</summary>
    public IEnumerable<(string Name, ExpressionPlan Value)> Members(ExpressionPlan owner) =>
        types.Members(owner.Type).Select(member => (member.Name, Scalar(Member(member, owner))));

    public ExpressionPlan IsPresent(ExpressionPlan value)
    {
        if (value.IsSequence)
        {
            // Items that are there whatever they are may fail all the same: they are walked to the end.
            var presence = ExpressionSequences.Presence(value, this);
            return value.CanFail ? Logic.And(presence, Logic.Always(ExpressionPlan.Test(Op.Any, value))) : presence;
        }

        if (value.Operator == Op.Null)
            return ExpressionPlan.False;
        if (!value.IsNullable)
            return Logic.Always(value);
        return ExpressionPlan.Test(Op.IsPresent, value is { Operator: Op.EnumValue } or { Operator: Op.Call, Text: "Number" } ? value.Arguments[0] : value);
    }

    /// <summary>Whether a value is true-like.</summary>
    public ExpressionPlan Truth(ExpressionPlan value, JmesPathExpression at)
    {
        switch (value.Operator)
        {
            case Op.Null:
                return ExpressionPlan.False;
            case Op.Text:
                return value.Text.Length > 0 ? ExpressionPlan.True : ExpressionPlan.False;
            case Op.Elements:
                var any = value.Arguments.Skip(1).Aggregate(ExpressionPlan.False, static (tests, element) => Logic.Or(tests, element.Arguments[0]));
                return Logic.And(value.Arguments[0], any);
        }

        if (value.IsSequence)
            return ExpressionPlan.Test(Op.Any, value);
        switch (value.Type.Kind)
        {
            case TypeKind.Boolean:
                return value.IsNullable ? ExpressionPlan.Test(Op.IsTrue, value) : value;
            case TypeKind.String or TypeKind.List or TypeKind.Map or TypeKind.Blob:
                return ExpressionPlan.Test(Op.IsFilled, value);
            case TypeKind.Structure:
                var none = Logic.And(Logic.Always(value), ExpressionPlan.False);
                return Members(value).Aggregate(none, (tests, member) => Logic.Or(tests, IsPresent(member.Value)));
            case TypeKind.Union or TypeKind.Timestamp or TypeKind.BigInteger or TypeKind.BigDecimal:
                return IsPresent(value);
            default:
                return IsNumber(value.Type) ? IsPresent(value) : throw ExpressionPlanner.Unsupported("whether this is true-like", at);
        }
    }

    /// <summary>One or the other; both must be of one C# type, or become so.</summary>
    public static ExpressionPlan Choose(ExpressionPlan test, ExpressionPlan then, ExpressionPlan otherwise, JmesPathExpression at)
    {
        if (test.Operator == Op.Boolean)
            return Logic.IsTrue(test) ? then : otherwise;
        if (then.Operator == Op.Null && otherwise.Operator == Op.Null)
            return ExpressionPlan.Null;
        var type = Common([then, otherwise], at);
        return new(Op.Choose, type, then.IsNullable || otherwise.IsNullable, "", [test, then, otherwise]);
    }

    /// <summary>The one C# type that all values have or convert to.</summary>
    public static TypePlan Common(IEnumerable<ExpressionPlan> values, JmesPathExpression at)
    {
        var common = CommonOrMixed(values);
        return common == Mixed ? throw ExpressionPlanner.Unsupported("what may be of several types", at) : common;
    }

    /// <summary>The one C# type that all values have or convert to, or <see cref="Mixed"/>.</summary>
    public static TypePlan CommonOrMixed(IEnumerable<ExpressionPlan> values)
    {
        TypePlan? common = null;
        foreach (var value in values.Where(static value => value.Operator != Op.Null))
        {
            if (common is null || common == value.Type)
                common = value.Type;
            else if (IsNumber(common) && IsNumber(value.Type))
                common = Double;
            else
                return Mixed;
        }

        return common ?? Text;
    }

    /// <summary>Whether the first number comes before or after the second.</summary>
    public static ExpressionPlan Ordered(ComparisonExpression comparison, ExpressionPlan left, ExpressionPlan right, bool isTest)
    {
        if (!IsNumber(left.Type) || !IsNumber(right.Type))
        {
            if ((left.Operator == Op.Null || right.Operator == Op.Null) && !left.CanFail && !right.CanFail)
                return isTest ? ExpressionPlan.False : ExpressionPlan.Null;
            throw ExpressionPlanner.Unsupported("an order of what is no number", comparison);
        }

        if (Logic.IsLiteral(left) && Logic.IsLiteral(right))
            return Logic.Constant(Holds(comparison.Operator, Compare(left, right)));
        (left, right) = Fitting(left, right, comparison);
        if (!isTest && (left.IsNullable || right.IsNullable))
            return new(Op.Call, new(TypeKind.Boolean), true, comparison.Operator.ToString(), [left, right]);
        return ExpressionPlan.Test(
            comparison.Operator switch
            {
                ComparisonOperator.Less => Op.Less,
                ComparisonOperator.LessOrEqual => Op.LessOrEqual,
                ComparisonOperator.Greater => Op.Greater,
                _ => Op.GreaterOrEqual,
            },
            left,
            right);
    }

    /// <summary>The order of two fixed numbers. Left to the compiler, it would warn of what never runs.</summary>
    public static int Compare(ExpressionPlan left, ExpressionPlan right) => left.Type.Kind == TypeKind.Long && right.Type.Kind == TypeKind.Long
        ? long.Parse(left.Text, CultureInfo.InvariantCulture).CompareTo(long.Parse(right.Text, CultureInfo.InvariantCulture))
        : double.Parse(left.Text, CultureInfo.InvariantCulture).CompareTo(double.Parse(right.Text, CultureInfo.InvariantCulture));

    private static bool Holds(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Two numbers that C# compares without a warning.</summary>
    public static (ExpressionPlan Left, ExpressionPlan Right) Fitting(ExpressionPlan left, ExpressionPlan right, JmesPathExpression at)
    {
        if (left == right)
            throw new ExpressionPlanException("both sides are the same", at.Start, at.Length);
        return (Fit(left, right), Fit(right, left));
    }

    // The compiler warns of a comparison with a number that the other side's type cannot hold.
    private static ExpressionPlan Fit(ExpressionPlan value, ExpressionPlan literal)
    {
        if (literal.Operator != Op.Number || literal.Type.Kind != TypeKind.Long || value.Operator == Op.Number)
            return value;
        var number = long.Parse(literal.Text, CultureInfo.InvariantCulture);
        var fits = value.Type.Kind switch
        {
            TypeKind.Byte => number is >= sbyte.MinValue and <= sbyte.MaxValue,
            TypeKind.Short => number is >= short.MinValue and <= short.MaxValue,
            TypeKind.Integer => number is >= int.MinValue and <= int.MaxValue,
            _ => true,
        };
        return fits ? value : Widen(value);
    }

    private static ExpressionPlan Number(string text, JmesPathExpression at)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return new(Op.Number, new(TypeKind.Long), false, integer.ToString(CultureInfo.InvariantCulture), []);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number))
            return new(Op.Number, Double, false, number.ToString("R", CultureInfo.InvariantCulture), []);
        throw new ExpressionPlanException("the number is too large", at.Start, at.Length);
    }
}
