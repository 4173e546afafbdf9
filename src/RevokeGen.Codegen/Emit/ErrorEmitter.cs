using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the exceptions of a service and what tells the cases of its errors apart.</summary>
internal static class ErrorEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service)
    {
        Base(writer, service);
        foreach (var error in service.Errors)
            Exception(writer, service, error);
        Cases(writer, service);
    }

    private static void Base(CodeWriter writer, ServicePlan service)
    {
        var name = service.Name + "Exception";
        writer.Line();
        writer.Line($"/// <summary>{service.Name} refused a request. An error that the spec does not name is of this type itself.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} partial class {name} : {TypeNames.ServiceException}");
        writer.Line("/// <summary>Creates the exception from what the service said.</summary>");
        writer.Line("/// <param name=\"answer\">The service's answer.</param>");
        using (writer.Block($"public {name}({TypeNames.ErrorResponse} answer) : this(answer, Classify(answer))"))
        {
        }

        writer.Line();
        using (writer.Block($"private {name}({TypeNames.ErrorResponse} answer, ({service.Name}ErrorCase Case, {TypeNames.ErrorClass} Class) verdict) : base(answer, verdict.Class)"))
            writer.Line("Case = verdict.Case;");
        writer.Line();
        writer.Line("/// <summary>What the service's message says beyond its code; <c>None</c> when the spec names no case for it.</summary>");
        writer.Line($"public {service.Name}ErrorCase Case {{ get; }}");
        Classify(writer, service);
    }

    private static void Classify(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        using var method = writer.Block($"private static ({service.Name}ErrorCase, {TypeNames.ErrorClass}) Classify({TypeNames.ErrorResponse} answer)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(answer);");
        if (service.ErrorCases.Count > 0)
        {
            writer.Line("var message = answer.Message ?? \"\";");
            using var choice = writer.Block("switch (answer.ShapeName)");
            foreach (var code in service.ErrorCases.GroupBy(static errorCase => errorCase.Code, StringComparer.Ordinal))
                Code(writer, service, code);
        }

        writer.Line($"return ({service.Name}ErrorCase.None, {TypeNames.ErrorClass}.Unspecified);");
    }

    private static void Code(CodeWriter writer, ServicePlan service, IGrouping<string, ErrorCasePlan> cases)
    {
        writer.Line($"case {Literal.Text(cases.Key)}:");
        using var indent = writer.Indent();
        foreach (var errorCase in cases)
        {
            var tests = errorCase.Prefixes.Select(static prefix => $"message.StartsWith({Literal.Text(prefix)}, {TypeNames.StringComparison}.Ordinal)")
                .Concat(errorCase.Parts.Select(static part => $"message.Contains({Literal.Text(part)}, {TypeNames.StringComparison}.Ordinal)")).ToList();
            var constant = errorCase.Constant.Length == 0 ? "None" : errorCase.Constant;
            var verdict = $"return ({service.Name}ErrorCase.{constant}, {TypeNames.ErrorClass}.{errorCase.Class});";
            if (tests.Count == 0)
            {
                writer.Line(verdict);
                return;
            }

            writer.Line($"if ({string.Join(" || ", tests)})");
            using (writer.Indent())
                writer.Line(verdict);
        }

        writer.Line("break;");
    }

    private static void Exception(CodeWriter writer, ServicePlan service, ErrorPlan error)
    {
        writer.Line();
        Emission.Documentation(writer, error.Documentation, error.Remarks, $"The error {Documentation.Text(error.Code)} of the service.");
        Emission.GeneratedCode(writer);
        writer.Line($"[{TypeNames.SmithyShape}({Literal.Text(error.ShapeId)})]");
        using var block = writer.Block($"{service.Accessibility} sealed partial class {error.Name} : {service.Name}Exception");
        writer.Line("/// <summary>Creates the exception from what the service said.</summary>");
        writer.Line("/// <param name=\"answer\">The service's answer.</param>");
        using (writer.Block($"public {error.Name}({TypeNames.ErrorResponse} answer) : base(answer)"))
        {
        }

        foreach (var member in error.Members)
        {
            writer.Line();
            Emission.Documentation(writer, member.Documentation, $"The member {member.Name}.");
            writer.Line($"[{TypeNames.SmithyMember}({Literal.Text(member.Name)})]");
            writer.Line($"public {TypeNames.Of(member.Type)}? {member.Property} {{ get; init; }}");
        }
    }

    private static void Cases(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        writer.Line($"/// <summary>The cases of the errors of {service.Name} that only their messages tell apart.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} enum {service.Name}ErrorCase");
        writer.Line("/// <summary>No case that the spec names.</summary>");
        writer.Line("None,");
        foreach (var constant in service.ErrorCaseConstants)
        {
            writer.Line();
            Emission.Documentation(writer, constant.Documentation, $"The case {constant.Name}.");
            writer.Line($"{constant.Name},");
        }
    }
}
