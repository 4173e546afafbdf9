using RevokeGen.Codegen.JmesPath;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles whether two values are the same JSON.</summary>
/// <param name="types">The types.</param>
/// <param name="values">Compiles single values.</param>
/// <param name="sequences">Compiles sequences.</param>
/// <param name="at">What is compiled.</param>
internal sealed class ExpressionEquality(ExpressionTypes types, ExpressionValues values, ExpressionSequences sequences, JmesPathExpression at)
{
    public ExpressionPlan Of(ExpressionPlan left, ExpressionPlan right)
    {
        if (left.Operator == Op.Null || right.Operator == Op.Null)
            return Logic.Not(values.IsPresent(left.Operator == Op.Null ? right : left));
        if (Logic.IsLiteral(left) && Logic.IsLiteral(right))
            return Logic.Constant(ExpressionValues.IsNumber(left.Type) && ExpressionValues.IsNumber(right.Type) ? ExpressionValues.Compare(left, right) == 0 : left == right);
        if (left == right)
            throw new ExpressionPlanException("both sides are the same", at.Start, at.Length);
        if (left.Type.Kind == TypeKind.List && right.Type.Kind == TypeKind.List)
            return Lists(left, right);
        if (ExpressionValues.IsNumber(left.Type) && ExpressionValues.IsNumber(right.Type))
        {
            (left, right) = ExpressionValues.Fitting(left, right, at);
            return ExpressionPlan.Test(Op.Equal, left, right);
        }

        if (left.Type != right.Type)
            return Different(left, right);
        return left.Type.Kind switch
        {
            TypeKind.Boolean or TypeKind.String or TypeKind.Structure or TypeKind.Union => ExpressionPlan.Test(Op.Equal, left, right),
            TypeKind.Map => ExpressionPlan.Test(Op.MapEqual, left, right),
            _ => throw ExpressionPlanner.Unsupported("this comparison", at),
        };
    }

    /// <summary>Whether a value is the object: each of its members is there and equal, and no other.</summary>
    public ExpressionPlan WithObject(ExpressionPlan value, JsonLiteral literal)
    {
        if (value.Type.Kind == TypeKind.Map)
            return Map(value, literal);
        if (value.Type.Kind is not (TypeKind.Structure or TypeKind.Union))
            return Logic.And(Logic.Always(value), ExpressionPlan.False);
        var test = values.IsPresent(value);
        var known = new HashSet<string>(types.Members(value.Type).Select(static member => member.Name), StringComparer.Ordinal);
        if (literal.Names.Any(name => !known.Contains(name)))
            return Logic.And(test, ExpressionPlan.False);
        foreach (var (name, member) in values.Members(value))
            test = Logic.And(test, With(member, Entry(literal, name)));
        return test;
    }

    private static JsonLiteral Entry(JsonLiteral literal, string name)
    {
        for (var index = 0; index < literal.Names.Count; index++)
        {
            if (literal.Names[index] == name)
                return literal.Items[index];
        }

        return JsonLiteral.Null;
    }

    private ExpressionPlan With(ExpressionPlan value, JsonLiteral literal) =>
        literal.Kind == JsonLiteralKind.Object ? WithObject(value, literal) : Of(value, ExpressionValues.Literal(literal, at));

    private ExpressionPlan Map(ExpressionPlan map, JsonLiteral literal)
    {
        if (literal.Names.Count == 0)
            return ExpressionPlan.Test(Op.IsEmpty, map);
        if (literal.Items.Any(static item => item.Kind == JsonLiteralKind.Null))
            throw ExpressionPlanner.Unsupported("a null in a literal object", at);
        var count = new ExpressionPlan(Op.Call, new(TypeKind.Integer), false, "Count", [map]);
        var test = ExpressionPlan.Test(Op.Equal, count, new(Op.Number, new(TypeKind.Long), false, literal.Names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), []));
        for (var index = 0; index < literal.Names.Count; index++)
            test = Logic.And(test, With(values.Field(literal.Names[index], map, at), literal.Items[index]));
        return test;
    }

    private ExpressionPlan Lists(ExpressionPlan left, ExpressionPlan right)
    {
        if (ExpressionSequences.IsFixed(left))
            (left, right) = (right, left);
        if (!ExpressionSequences.IsFixed(right))
            return ListEqual(left, right, null);
        var elements = ExpressionSequences.Fixed(right).ToList();
        if (ExpressionSequences.IsFixed(left))
            return Pairwise(left, right, ExpressionSequences.Fixed(left).ToList(), elements);
        if (elements.Count == 0 && Logic.IsTrue(right.Arguments[0]))
            return left.IsSequence ? Logic.And(sequences.Presence(left), Logic.Not(values.Truth(left, at))) : ExpressionPlan.Test(Op.IsEmpty, left);
        return ListEqual(left, right, ExpressionValues.Common(elements, at) is var common && ExpressionValues.IsNumber(common) ? new(TypeKind.Double) : common);
    }

    private ExpressionPlan ListEqual(ExpressionPlan left, ExpressionPlan right, TypePlan? item)
    {
        // Lists of the model that have one type are compared as they are.
        if (item is not null || left.IsSequence || right.IsSequence || left.Type != right.Type)
            (left, right) = (sequences.AsList(left, at, item), sequences.AsList(right, at, item));
        if (left.Type.Item != right.Type.Item || left.Type.Item!.Kind is TypeKind.List or TypeKind.Map)
            throw ExpressionPlanner.Unsupported("a comparison of these arrays", at);
        return ExpressionPlan.Test(Op.ListEqual, left, right);
    }

    private ExpressionPlan Pairwise(ExpressionPlan left, ExpressionPlan right, List<ExpressionPlan> firsts, List<ExpressionPlan> seconds)
    {
        var bothThere = Logic.And(left.Arguments[0], right.Arguments[0]);
        var test = firsts.Count == seconds.Count ? bothThere : ExpressionPlan.False;
        for (var index = 0; index < firsts.Count && firsts.Count == seconds.Count; index++)
            test = Logic.And(test, Of(firsts[index], seconds[index]));
        return Logic.Or(test, Logic.And(Logic.Not(left.Arguments[0]), Logic.Not(right.Arguments[0])));
    }

    /// <summary>Values of different kinds are equal only where both are missing.</summary>
    private ExpressionPlan Different(ExpressionPlan left, ExpressionPlan right)
    {
        var (first, second) = (Shape(left.Type), Shape(right.Type));
        if (first == second || first == JmesPathKinds.Any || second == JmesPathKinds.Any)
            throw ExpressionPlanner.Unsupported("a comparison of these types", at);
        if (left.CanFail || right.CanFail)
            throw ExpressionPlanner.Unsupported("a comparison of what may fail with another type", at);
        return Logic.And(Logic.Not(values.IsPresent(left)), Logic.Not(values.IsPresent(right)));
    }

    private static JmesPathKinds Shape(TypePlan type) => type.Kind switch
    {
        TypeKind.Boolean => JmesPathKinds.Boolean,
        TypeKind.String => JmesPathKinds.String,
        TypeKind.List => JmesPathKinds.Array,
        TypeKind.Structure or TypeKind.Union or TypeKind.Map => JmesPathKinds.Object,
        _ => ExpressionValues.IsNumber(type) ? JmesPathKinds.Number : JmesPathKinds.Any,
    };
}
