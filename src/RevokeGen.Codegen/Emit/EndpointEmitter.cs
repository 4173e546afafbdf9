using RevokeGen.Codegen.Plans;
using Op = RevokeGen.Codegen.Plans.EndpointOperator;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the endpoint rules of a service as straight-line code.</summary>
internal static class EndpointEmitter
{
    /// <summary>Emits the class of the rules.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The service's name in C#.</param>
    /// <param name="plan">The rules; null when the service has none that can be compiled.</param>
    public static void Emit(CodeWriter writer, string name, EndpointPlan? plan)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal sealed class {name}EndpointRules : {TypeNames.IEndpointRules}");
        using var method = writer.Block($"public {TypeNames.ResolvedEndpoint} Resolve({TypeNames.EndpointParameters} parameters)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(parameters);");
        if (plan is null)
        {
            writer.Line("if (parameters.Endpoint is not null)");
            writer.Line($"    return new {TypeNames.ResolvedEndpoint}(parameters.Endpoint);");
            Throw(writer, Literal.Text($"The spec of {name} has no endpoint rules that could be compiled; set an endpoint."));
            return;
        }

        foreach (var parameter in plan.Parameters)
            writer.Line($"var {Identifier.Escape(parameter.Local)} = {Value(parameter)};");
        if (!Rules(writer, plan.Rules))
            Throw(writer, Literal.Text("No endpoint rule fits the client's settings."));
    }

    private static string Value(EndpointParameterPlan parameter)
    {
        var builtIn = parameter.BuiltIn.Length == 0 ? "" : $", {Literal.Text(parameter.BuiltIn)}";
        var find = parameter.Type switch
        {
            EndpointType.Boolean => "Flag",
            EndpointType.Texts => "Texts",
            _ => "Text",
        };
        var value = parameter.Source.Length > 0 ? $"parameters.{parameter.Source}" : $"parameters.{find}({Literal.Text(parameter.Name)}{builtIn})";
        if (parameter.Default is { } preset)
            return $"{value} ?? {Code(preset)}";
        var missing = Literal.Text($"The endpoint rules need a value for {parameter.Name}.");
        return parameter.IsRequired ? $"{value} ?? throw new {TypeNames.EndpointException}({missing})" : value;
    }

    /// <summary>Emits rules; returns whether one of them always decides, so that nothing after them is reached.</summary>
    private static bool Rules(CodeWriter writer, EquatableArray<EndpointRulePlan> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Conditions.Count == 0)
            {
                if (Decide(writer, rule))
                    return true;
                continue;
            }

            using (writer.Block($"if ({string.Join(" && ", rule.Conditions.Select(Code))})"))
            {
                if (!Decide(writer, rule))
                    Throw(writer, Literal.Text("No endpoint rule fits the client's settings."));
            }
        }

        return false;
    }

    private static bool Decide(CodeWriter writer, EndpointRulePlan rule)
    {
        if (rule.Outcome is not { } outcome)
            return Rules(writer, rule.Rules);
        if (outcome.Operator == Op.Error)
            Throw(writer, Code(outcome.Arguments[0]));
        else
            Endpoint(writer, outcome.Arguments);
        return true;
    }

    private static void Endpoint(CodeWriter writer, EquatableArray<EndpointExpression> parts)
    {
        var made = $"return new {TypeNames.ResolvedEndpoint}({Code(parts[0])})";
        if (parts.Count == 1)
        {
            writer.Line(made + ";");
            return;
        }

        using var block = writer.Block(made, "};");
        List(writer, "AuthSchemes", parts, Op.AuthScheme);
        List(writer, "Headers", parts, Op.Header);
        List(writer, "Properties", parts, Op.Other);
    }

    private static void List(CodeWriter writer, string property, EquatableArray<EndpointExpression> parts, Op kind)
    {
        var items = parts.Where(part => part.Operator == kind).Select(Item).ToList();
        if (items.Count > 0)
            writer.Line($"{property} = [{string.Join(", ", items)}],");
    }

    private static string Item(EndpointExpression part)
    {
        if (part.Operator != Op.AuthScheme)
            return $"new({Literal.Text(part.Text)}, {Code(part.Arguments[0])})";
        var sets = string.Join(", ", part.Arguments.Select(static set => $"{set.Text} = {Code(set.Arguments[0])}"));
        return $"new({Literal.Text(part.Text)}){(sets.Length == 0 ? "" : $" {{ {sets} }}")}";
    }

    private static void Throw(CodeWriter writer, string message) => writer.Line($"throw new {TypeNames.EndpointException}({message});");

    /// <summary>The C# expression.</summary>
    public static string Code(EndpointExpression expression) => expression.Operator switch
    {
        Op.Text => Literal.Text(expression.Text),
        Op.Literal => expression.Text,
        Op.Variable => Identifier.Escape(expression.Text),
        Op.Property => $"{Code(expression.Arguments[0])}.{expression.Text}",
        Op.Concatenate => $"$\"{string.Concat(expression.Arguments.Select(Piece))}\"",
        Op.List => $"[{Arguments(expression)}]",
        Op.IsSet => $"{Code(expression.Arguments[0])} is not null",
        Op.IsTrue => $"{Code(expression.Arguments[0])} == true",
        Op.Assign => $"{Code(expression.Arguments[0])} is {{ }} {Identifier.Escape(expression.Text)}",
        Op.AssignTrue => $"{Code(expression.Arguments[0])} is true and var {Identifier.Escape(expression.Text)}",
        Op.Not => $"!({Code(expression.Arguments[0])})",
        Op.Coalesce => $"({string.Join(" ?? ", expression.Arguments.Select(Code))})",
        Op.Choose => $"({Code(expression.Arguments[0])} ? {Code(expression.Arguments[1])} : {Code(expression.Arguments[2])})",
        Op.FindPartition => $"{TypeNames.Partitions}.Find({Arguments(expression)})",
        Op.Call => $"{TypeNames.EndpointFunctions}.{expression.Text}({Arguments(expression)})",
        Op.BooleanEquals => BooleanEquals(expression.Arguments[0], expression.Arguments[1]),
        _ => $"string.Equals({Arguments(expression)}, {TypeNames.StringComparison}.Ordinal)",
    };

    private static string Arguments(EndpointExpression expression) => string.Join(", ", expression.Arguments.Select(Code));

    private static string BooleanEquals(EndpointExpression left, EndpointExpression right)
    {
        if (right.Operator == Op.Literal)
            (left, right) = (right, left);
        if (left.Operator == Op.Literal)
            return left.Text == "true" ? Code(right) : $"!{Operand(right)}";
        return $"({Operand(left)} == {Operand(right)})";
    }

    private static string Operand(EndpointExpression expression) => expression.Operator is Op.IsSet or Op.IsTrue ? $"({Code(expression)})" : Code(expression);

    private static string Piece(EndpointExpression expression) =>
        expression.Operator == Op.Text ? Literal.Interpolated(expression.Text) : "{" + Code(expression) + "}";
}
