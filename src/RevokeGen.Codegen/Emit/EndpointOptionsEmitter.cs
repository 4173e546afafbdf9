using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what clients and requests give the endpoint rules.</summary>
internal static class EndpointOptionsEmitter
{
    /// <summary>Emits the options of a service's clients, where it has any of its own.</summary>
    public static void Options(CodeWriter writer, ServicePlan service)
    {
        var options = service.Endpoint?.Options.ToList() ?? [];
        if (options.Count == 0)
            return;
        writer.Line();
        writer.Line($"/// <summary>How a client of {service.Name} behaves: the options of all clients, and those that its endpoints depend on.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} sealed record {service.Name}ClientOptions : {TypeNames.ClientOptions}");
        writer.Line("/// <summary>Options that are all as they are by default.</summary>");
        writer.Line($"public {service.Name}ClientOptions()");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line("/// <summary>The options of all clients as they are given, such as those that a container makes, and the service's own as they are by default.</summary>");
        writer.Line($"/// <exception cref=\"{TypeNames.ArgumentNullException}\">There are no options.</exception>");
        writer.Line($"public {service.Name}ClientOptions({TypeNames.ClientOptions} options)");
        writer.Line($"    : base(options ?? throw new {TypeNames.ArgumentNullException}(nameof(options)))");
        writer.Line("{");
        writer.Line("}");
        foreach (var option in options)
        {
            writer.Line();
            Emission.Documentation(writer, option.Documentation, $"The parameter {option.Name} of the endpoint rules.");
            writer.Line($"public {TypeOf(option.Type)}? {option.Option} {{ get; init; }}");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using var method = writer.Block($"protected override void AddEndpointValues({TypeNames.EndpointValues} values)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(values);");
        foreach (var option in options)
            writer.Line($"values.Add({Literal.Text(option.Name)}, {option.Option});");
    }

    /// <summary>Emits the method that hands over what a request has for the rules.</summary>
    public static void Arguments(CodeWriter writer, OperationPlan operation)
    {
        writer.Line();
        using var method = writer.Block($"public static void AddEndpointParameters({TypeNames.EndpointValues} values, {operation.Request} value)");
        var expressions = new ExpressionEmitter();
        var failures = 0;
        foreach (var argument in operation.EndpointArguments)
        {
            if (argument.Value is not { } value)
            {
                writer.Line($"values.Add({Literal.Text(argument.Name)}, {EndpointEmitter.Code(argument.Fixed!)});");
                continue;
            }

            var failed = value.CanFail ? "failed" + (failures++ == 0 ? "" : failures.ToString(System.Globalization.CultureInfo.InvariantCulture)) : "";
            var code = expressions.Code(value, new("value", operation.Request, failed));
            foreach (var line in expressions.TakeFunctions())
                writer.Line(line);
            if (failed.Length == 0)
            {
                writer.Line($"values.Add({Literal.Text(argument.Name)}, {code});");
                continue;
            }

            // What cannot be evaluated is a value that was not given.
            writer.Line($"var {failed} = false;");
            writer.Line($"var {failed}Value = {code};");
            writer.Line($"values.Add({Literal.Text(argument.Name)}, {failed} ? null : {failed}Value);");
        }
    }

    private static string TypeOf(EndpointType type) => type switch
    {
        EndpointType.Boolean => "bool",
        EndpointType.Texts => $"{TypeNames.ReadOnlyList}<string>",
        _ => "string",
    };
}
