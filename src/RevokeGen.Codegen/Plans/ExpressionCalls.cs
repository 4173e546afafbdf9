using RevokeGen.Codegen.JmesPath;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles calls of functions whose arguments were checked.</summary>
internal sealed class ExpressionCalls(ExpressionTypes types, ExpressionValues values, ExpressionSequences sequences)
{
    private static readonly TypePlan Text = new(TypeKind.String), Boolean = new(TypeKind.Boolean), Integer = new(TypeKind.Integer), Long = new(TypeKind.Long),
        Double = new(TypeKind.Double);

    public ExpressionPlan Call(FunctionExpression call, List<ExpressionPlan> arguments)
    {
        var first = arguments[0];
        if (first.Operator == Op.Null && call.Name is not ("not_null" or "type" or "to_number"))
            throw ExpressionPlanner.Unsupported($"{call.Name}() of null", call);
        // The checker lets pass what may be right; here the types are known.
        var areTexts = arguments.TrueForAll(static argument => argument.Type.Kind == TypeKind.String);
        var isInteger = first.Type.Kind is TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.Long;
        return call.Name switch
        {
            "abs" when ExpressionValues.IsNumber(first.Type) => Fallible("Absolute", isInteger ? Long : Double, arguments),
            "ceil" or "floor" when isInteger => Fallible("Whole", Long, arguments),
            "ceil" when ExpressionValues.IsNumber(first.Type) => Fallible("Ceiling", Double, arguments),
            "floor" when ExpressionValues.IsNumber(first.Type) => Fallible("Floor", Double, arguments),
            "starts_with" when areTexts => Fallible("StartsWith", Boolean, arguments),
            "ends_with" when areTexts => Fallible("EndsWith", Boolean, arguments),
            "contains" when first.Type.Kind == TypeKind.List => Contains(first, arguments[1], call),
            "contains" when areTexts => Fallible("Contains", Boolean, arguments),
            "length" => Length(call, first),
            "keys" or "values" => Entries(call, first),
            "sum" or "avg" or "min" or "max" when first.Type.Kind == TypeKind.List => Fold(call, first),
            "join" when first.Type.Kind == TypeKind.String && arguments[1].Type.Kind == TypeKind.List => Fallible("Join", Text, [first, sequences.AsList(arguments[1], call, Text)]),
            "reverse" when first.Type.Kind == TypeKind.List => List("Reverse", sequences.AsList(first, call)),
            "reverse" when areTexts => Fallible("Reverse", Text, arguments),
            "sort" when first.Type.Kind == TypeKind.List && sequences.AsList(first, call, ItemType(first, call)) is { Type: not { IsSparse: true, Item.Kind: TypeKind.Double } } list => List("Sort", list),
            "not_null" => NotNull(call, arguments),
            "type" => TypeName(call, first),
            "to_string" => ToText(call, first),
            "to_number" when first.Operator == Op.Null || ExpressionValues.IsNumber(first.Type) => first,
            "to_number" when first.Type.Kind == TypeKind.String => new(Op.Call, Double, true, "ToNumber", [first]),
            "to_array" when first.Type.Kind == TypeKind.List && !first.IsNullable => first,
            _ => throw ExpressionPlanner.Unsupported($"{call.Name}()", call),
        };
    }

    private static ExpressionPlan Fallible(string function, TypePlan result, IEnumerable<ExpressionPlan> arguments) =>
        new(Op.FallibleCall, result, false, function, arguments.ToEquatableArray());

    private static ExpressionPlan List(string function, ExpressionPlan list) =>
        Fallible(function, new(TypeKind.List, "", list.Type.Item, function == "Reverse" && list.Type.IsSparse), [list]);

    private ExpressionPlan Length(FunctionExpression call, ExpressionPlan value)
    {
        if (value.Type.Kind is TypeKind.Structure or TypeKind.Union)
            value = sequences.SetMembers(value, static (_, member) => member);
        if (value.IsSequence)
            return new(Op.Count, Integer, false, "", [value, sequences.Presence(value)]);
        return value.Type.Kind is TypeKind.String or TypeKind.List or TypeKind.Map
            ? Fallible("Length", Integer, [value])
            : throw ExpressionPlanner.Unsupported("length() of this", call);
    }

    private ExpressionPlan Contains(ExpressionPlan subject, ExpressionPlan search, FunctionExpression call)
    {
        var equality = new ExpressionEquality(types, values, sequences, call);
        var presence = sequences.Presence(subject);
        if (subject.Operator == Op.Elements)
        {
            var there = Logic.IsTrue(presence) ? presence : Fallible("Require", Boolean, [presence]);
            return Logic.And(Logic.Always(search), Logic.And(there, OneOf(subject, search, equality)));
        }

        var isFixed = search.Operator is Op.Text or Op.Number or Op.Boolean or Op.Null;
        if (search.Type.Kind is TypeKind.List or TypeKind.Map)
            throw ExpressionPlanner.Unsupported("contains() of an array or map", call);
        var needle = isFixed ? search : new(Op.Needle, search.Type, search.IsNullable, "", []);
        var test = equality.Of(ExpressionValues.Scalar(ExpressionSequences.Item(subject)), needle);
        return new(Op.Contains, Boolean, false, "", [subject, presence, search, test]);
    }

    private static ExpressionPlan OneOf(ExpressionPlan subject, ExpressionPlan search, ExpressionEquality equality)
    {
        var elements = ExpressionSequences.Fixed(subject).ToList();
        if (search.Type == Text && search.Operator != Op.Text && elements.Count > 0 && ExpressionSequences.IsFixed(subject) && elements.TrueForAll(static element => element.Operator == Op.Text))
            return ExpressionPlan.Test(Op.IsOneOf, [search, .. elements.Distinct()]);
        return subject.Arguments.Skip(1).Aggregate(
            ExpressionPlan.False,
            (tests, element) => Logic.Or(tests, Logic.And(element.Arguments[0], element.Arguments[1] == search ? ExpressionPlan.True : equality.Of(element.Arguments[1], search))));
    }

    private ExpressionPlan Entries(FunctionExpression call, ExpressionPlan owner)
    {
        var isKeys = call.Name == "keys";
        if (owner.Type.Kind is TypeKind.Structure or TypeKind.Union)
        {
            var members = sequences.SetMembers(owner, (name, value) => isKeys ? new(Op.Text, Text, false, name, []) : value);
            return owner.IsNullable ? throw ExpressionPlanner.Unsupported($"{call.Name}() of a structure that may be missing", call) : members;
        }

        if (owner.Type.Kind != TypeKind.Map)
            throw ExpressionPlanner.Unsupported($"{call.Name}() of this", call);
        var map = owner.IsNullable ? Fallible("RequireMap", owner.Type, [owner]) : owner;
        return isKeys
            ? new(Op.Keys, new(TypeKind.List, "", Text), false, "", [map])
            : new(Op.Values, new(TypeKind.List, "", map.Type.Item, map.Type.IsSparse), false, "", [map]);
    }

    private static TypePlan ItemType(ExpressionPlan list, FunctionExpression call)
    {
        var item = list.Operator == Op.Elements
            ? ExpressionValues.Common(ExpressionSequences.Fixed(list), call)
            : ExpressionValues.Scalar(ExpressionSequences.Item(list)).Type;
        if (ExpressionValues.IsNumber(item))
            return Double;
        return item.Kind == TypeKind.String ? item : throw ExpressionPlanner.Unsupported($"{call.Name}() of this", call);
    }

    private ExpressionPlan Fold(FunctionExpression call, ExpressionPlan list)
    {
        var item = ItemType(list, call);
        var function = call.Name switch { "sum" => "Sum", "avg" => "Average", "min" => "Min", _ => "Max" };
        return new(Op.Fold, item, call.Name != "sum", function, [sequences.Scalars(list, call), sequences.Presence(list)]);
    }

    private static ExpressionPlan NotNull(FunctionExpression call, List<ExpressionPlan> arguments)
    {
        if (arguments.Exists(static argument => argument.IsSequence) || arguments.Skip(1).Any(static argument => argument.CanFail))
            throw ExpressionPlanner.Unsupported("not_null() of projections or of what may fail", call);
        var given = arguments.Where(static argument => argument.Operator != Op.Null).ToList();
        if (given.Count == 0)
            return ExpressionPlan.Null;
        var type = ExpressionValues.Common(given, call);
        var result = given[given.Count - 1];
        for (var index = given.Count - 2; index >= 0; index--)
            result = given[index].IsNullable ? new(Op.Coalesce, type, result.IsNullable, "", [given[index], result]) : given[index];
        return result;
    }

    private ExpressionPlan TypeName(FunctionExpression call, ExpressionPlan value)
    {
        var name = value.Type.Kind switch
        {
            _ when value.Operator == Op.Null => "null",
            TypeKind.Boolean => "boolean",
            TypeKind.String or TypeKind.Blob => "string",
            TypeKind.List => "array",
            TypeKind.Structure or TypeKind.Union or TypeKind.Map => "object",
            _ => ExpressionValues.IsNumber(value.Type) ? "number" : throw ExpressionPlanner.Unsupported("type() of this", call),
        };
        var text = new ExpressionPlan(Op.Text, Text, false, name, []);
        var isPresent = values.IsPresent(value);
        return Logic.IsTrue(isPresent) || value.Operator == Op.Null ? text : new(Op.Choose, Text, false, "", [isPresent, text, new(Op.Text, Text, false, "null", [])]);
    }

    private static ExpressionPlan ToText(FunctionExpression call, ExpressionPlan value)
    {
        if (value is { IsNullable: false, Type.Kind: TypeKind.String })
            return value;
        return value.Type.Kind is TypeKind.String or TypeKind.Boolean or TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.Long && value.Operator != Op.Null
            ? new(Op.Call, Text, false, "ToText", [value])
            : throw ExpressionPlanner.Unsupported("to_string() of this", call);
    }
}
