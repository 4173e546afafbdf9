using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the endpoint rules of a service as straight-line code.</summary>
internal static class EndpointEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal sealed class {service.Name}EndpointRules : {TypeNames.IEndpointRules}");
        using var method = writer.Block($"public {TypeNames.ResolvedEndpoint} Resolve({TypeNames.EndpointParameters} parameters)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(parameters);");
        if (service.Endpoint is not { } endpoint)
        {
            writer.Line("if (parameters.Endpoint is not null)");
            writer.Line($"    return new {TypeNames.ResolvedEndpoint}(parameters.Endpoint);");
            Throw(writer, Literal.Text($"The spec of {service.Name} has no endpoint rules that could be compiled; set an endpoint."));
            return;
        }

        foreach (var parameter in endpoint.Parameters)
            writer.Line($"var {Identifier.Escape(parameter.Local)} = {Value(parameter)};");
        if (!Rules(writer, endpoint.Rules))
            Throw(writer, Literal.Text("No endpoint rule fits the client's settings."));
    }

    private static string Value(EndpointParameterPlan parameter)
    {
        if (parameter.Source.Length == 0)
            return parameter.Default;
        var missing = Literal.Text($"The endpoint rules need a value for {parameter.Source}.");
        return $"parameters.{parameter.Source}{(parameter.IsRequired ? $" ?? throw new {TypeNames.EndpointException}({missing})" : "")}";
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

            using (writer.Block($"if ({string.Join(" && ", rule.Conditions.Select(Condition))})"))
            {
                if (!Decide(writer, rule))
                    Throw(writer, Literal.Text("No endpoint rule fits the client's settings."));
            }
        }

        return false;
    }

    private static bool Decide(CodeWriter writer, EndpointRulePlan rule)
    {
        if (rule.Error is { } error)
            Throw(writer, Code(error));
        else if (rule.Url is { } url)
            writer.Line($"return new {TypeNames.ResolvedEndpoint}({Code(url)}{Argument("SigningRegion", rule.SigningRegion)}{Argument("SigningName", rule.SigningName)});");
        else
            return Rules(writer, rule.Rules);
        return true;
    }

    private static string Argument(string name, EndpointExpression? value) => value is null ? "" : $", {name}: {Code(value)}";

    private static void Throw(CodeWriter writer, string message) => writer.Line($"throw new {TypeNames.EndpointException}({message});");

    private static string Condition(EndpointCondition condition) =>
        condition.Assign.Length == 0 ? Code(condition.Test) : $"{Code(condition.Test)} is {{ }} {Identifier.Escape(condition.Assign)}";

    private static string Code(EndpointExpression expression) => expression.Operator switch
    {
        EndpointOperator.Text => Literal.Text(expression.Text),
        EndpointOperator.Boolean => expression.Text,
        EndpointOperator.Variable => Identifier.Escape(expression.Text),
        EndpointOperator.Property => $"{Code(expression.Arguments[0])}.{expression.Text}",
        EndpointOperator.Concatenate => $"$\"{string.Concat(expression.Arguments.Select(Piece))}\"",
        EndpointOperator.IsSet => $"{Code(expression.Arguments[0])} is not null",
        EndpointOperator.Not => $"!({Code(expression.Arguments[0])})",
        EndpointOperator.FindPartition => $"{TypeNames.Partitions}.Find({Code(expression.Arguments[0])})",
        EndpointOperator.BooleanEquals => BooleanEquals(expression.Arguments[0], expression.Arguments[1]),
        _ => $"string.Equals({Code(expression.Arguments[0])}, {Code(expression.Arguments[1])}, {TypeNames.StringComparison}.Ordinal)",
    };

    private static string BooleanEquals(EndpointExpression left, EndpointExpression right)
    {
        if (right.Operator == EndpointOperator.Boolean)
            (left, right) = (right, left);
        if (left.Operator == EndpointOperator.Boolean)
            return left.Text == "true" ? Code(right) : $"!{Code(right)}";
        return $"({Code(left)} == {Code(right)})";
    }

    private static string Piece(EndpointExpression expression) =>
        expression.Operator == EndpointOperator.Text ? Literal.Interpolated(expression.Text) : "{" + Code(expression) + "}";
}
