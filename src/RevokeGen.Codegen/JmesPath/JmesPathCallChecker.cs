namespace RevokeGen.Codegen.JmesPath;

/// <summary>Checks calls of functions.</summary>
/// <param name="check">Checks an expression against the type of its current node.</param>
/// <param name="report">Notes a problem.</param>
internal sealed class JmesPathCallChecker(
    Func<JmesPathExpression, JmesPathType, JmesPathType> check,
    Func<string, int, int, JmesPathType> report)
{
    public JmesPathType Check(FunctionExpression call, JmesPathType current)
    {
        var parameters = JmesPathFunctions.Find(call.Name);
        // What is passed is checked in any case; an expression is checked against what the function will pass to it.
        var arguments = call.Arguments.Select(argument => argument is ExpressionReference ? null : check(argument, current)).ToList();
        if (parameters is null)
            return report(Unknown(call.Name), call.Start, call.Name.Length);
        var isVariadic = JmesPathFunctions.IsVariadic(call.Name);
        if (arguments.Count < parameters.Count || (arguments.Count > parameters.Count && !isVariadic))
        {
            var takes = $"{(isVariadic ? "at least " : "")}{(parameters.Count == 1 ? "one argument" : "two arguments")}";
            return report($"{call.Name}() takes {takes}, and gets {Number(arguments.Count)}", call.Start, call.Length);
        }

        var isRight = true;
        for (var index = 0; index < arguments.Count; index++)
            isRight &= Argument(call, call.Arguments[index], arguments[index], parameters[Math.Min(index, parameters.Count - 1)]);
        return isRight ? Result(call, arguments) : JmesPathType.Any;
    }

    private static string Unknown(string name) =>
        NearestName.Of(name, JmesPathFunctions.Names) is { Length: > 0 } nearest ? $"there is no function {name}(); did you mean {nearest}()?" : $"there is no function {name}()";

    private static string Number(int count) => count == 0 ? "none" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool Argument(FunctionExpression call, JmesPathExpression argument, JmesPathType? type, JmesPathParameter parameter)
    {
        var takesExpression = parameter.Kinds == JmesPathKinds.Reference;
        if (takesExpression != type is null)
            return Wrong(argument, takesExpression ? $"{call.Name}() takes an expression here, such as &name" : $"{call.Name}() takes no expression here");
        if (type is null)
            return true;
        if (!type.Has(parameter.Kinds))
            return Wrong(argument, $"{call.Name}() takes {JmesPathType.Any.Only(parameter.Kinds)} here, and gets {type}");
        var isArray = (type.Kinds & ~JmesPathKinds.Null) == JmesPathKinds.Array;
        if (isArray && !type.Item.Has(parameter.Items))
            return Wrong(argument, $"{call.Name}() takes an array in which each item is {JmesPathType.Any.Only(parameter.Items)}, and here each is {type.Item}");
        return true;
    }

    private bool Wrong(JmesPathExpression argument, string message)
    {
        report(message, argument.Start, argument.Length);
        return false;
    }

    private JmesPathType Result(FunctionExpression call, List<JmesPathType?> arguments)
    {
        var first = arguments[0] ?? JmesPathType.Any;
        var second = arguments.Count > 1 ? arguments[1] ?? JmesPathType.Any : first;
        return call.Name switch
        {
            "abs" or "ceil" or "floor" or "length" or "sum" => JmesPathType.Number,
            "avg" or "to_number" => JmesPathType.Number.OrNull(),
            "contains" => Contains(call, first, second),
            "starts_with" or "ends_with" => JmesPathType.Boolean,
            "join" or "to_string" or "type" => JmesPathType.String,
            "keys" => JmesPathType.Array(static () => JmesPathType.String),
            "values" => JmesPathType.Array(() => first.Entry ?? (first.Members is { } members ? JmesPathType.OneOf(members.Values) : JmesPathType.Any)),
            "map" when check(Referenced(call, 0), second.Item) is var mapped => JmesPathType.Array(() => mapped),
            "max" or "min" => first.Item.OrNull(),
            "max_by" or "min_by" => By(call, first).Item.OrNull(),
            "sort_by" => By(call, first),
            "sort" => first.Only(JmesPathKinds.Array),
            "reverse" => first.Only(JmesPathKinds.Array | JmesPathKinds.String),
            "not_null" => NotNull(arguments),
            "to_array" => first.Kinds == JmesPathKinds.Array ? first : first.Has(JmesPathKinds.Array) ? JmesPathType.Array(static () => JmesPathType.Any) : JmesPathType.Array(() => first),
            _ => JmesPathType.AnyObject,
        };
    }

    private static JmesPathExpression Referenced(FunctionExpression call, int index) => ((ExpressionReference)call.Arguments[index]).Operand;

    private JmesPathType Contains(FunctionExpression call, JmesPathType subject, JmesPathType search)
    {
        var canBeText = subject.Has(JmesPathKinds.String) && search.Has(JmesPathKinds.String);
        var canBeItem = subject.Has(JmesPathKinds.Array) && search.Has(subject.Item.Kinds);
        if (!canBeText && !canBeItem)
            report(subject.Has(JmesPathKinds.Array) ? $"the array holds {subject.Item}, and so never contains {search}" : $"{subject} never contains {search}", call.Start, call.Length);
        return JmesPathType.Boolean;
    }

    private JmesPathType By(FunctionExpression call, JmesPathType array)
    {
        var operand = Referenced(call, 1);
        var key = check(operand, array.Item);
        if (!key.Has(JmesPathKinds.Number | JmesPathKinds.String))
            report($"{call.Name}() compares numbers or strings, and here they are {key}", operand.Start, operand.Length);
        return array.Only(JmesPathKinds.Array);
    }

    private static JmesPathType NotNull(List<JmesPathType?> arguments)
    {
        var result = JmesPathType.OneOf(arguments.Select(static argument => argument!));
        return arguments.TrueForAll(static argument => argument!.Has(JmesPathKinds.Null)) ? result : result.Only(JmesPathKinds.Any & ~JmesPathKinds.Null);
    }
}
