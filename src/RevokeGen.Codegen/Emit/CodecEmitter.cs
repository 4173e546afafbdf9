using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the class that writes and reads a service's types in one format.</summary>
internal static class CodecEmitter
{
    public static void Protocol(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal static class {service.Codec.ClassName}");
        Shapes(writer, service, service.Codec, "public");
    }

    public static void Server(CodeWriter writer, ServicePlan service, CodecPlan codec)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal static class {codec.ClassName}");
        Shapes(writer, service, codec, "public", TypeNames.ServerRequest);
    }

    public static void Json(CodeWriter writer, ServicePlan service, CodecPlan json)
    {
        writer.Line();
        writer.Line($"/// <summary>Writes and reads the requests and responses of {service.Name} as JSON in the member names of the spec.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} static class {json.ClassName}");
        foreach (var operation in service.Operations)
        {
            JsonMethods(writer, operation.Request, "request", operation.ValidatesRequest);
            JsonMethods(writer, operation.Response, "response", hasValidation: false);
        }

        Shapes(writer, service, json, "private");
    }

    private static void Shapes(CodeWriter writer, ServicePlan service, CodecPlan codec, string accessibility, string judge = "reader")
    {
        foreach (var shape in codec.Shapes)
        {
            if (shape.IsWritten)
                new ShapeWriterEmitter(writer, service, accessibility).Emit(shape);
            if (shape.IsRead)
                new ShapeReaderEmitter(writer, accessibility, codec.IsStrict, judge).Emit(shape);
        }
    }

    private static void JsonMethods(CodeWriter writer, string type, string what, bool hasValidation)
    {
        writer.Line();
        writer.Line($"/// <summary>Reads a {what} that a person or a program wrote as JSON. A text that can be read is not held against the rules of the spec here.</summary>");
        writer.Line("/// <param name=\"utf8Json\">The JSON text in UTF-8, one object.</param>");
        writer.Line($"/// <returns>The {what}; a required member that the text lacks is null in it, which its validation reports.</returns>");
        writer.Line($"/// <exception cref=\"{TypeNames.JsonInputException}\">The text is not JSON, has members that the spec does not have, or values of other types.</exception>");
        using (writer.Block($"public static {type} Read{type}({TypeNames.ReadOnlySpan} utf8Json)"))
        {
            writer.Line($"var reader = new {TypeNames.ModelJsonReader}(utf8Json);");
            writer.Line($"var value = Read{type}(ref reader);");
            writer.Line("if (reader.Violations.Count > 0)");
            writer.Line($"    throw new {TypeNames.JsonInputException}(reader.Violations{(hasValidation ? ", value.Validate()" : "")});");
            writer.Line("return value;");
        }

        writer.Line();
        writer.Line($"/// <summary>Writes a {what} as JSON, without white space.</summary>");
        writer.Line("/// <param name=\"output\">Where the UTF-8 text goes.</param>");
        writer.Line($"/// <param name=\"value\">The {what}.</param>");
        using var method = writer.Block($"public static void Write({TypeNames.IBufferWriter} output, {type} value)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(value);");
        writer.Line($"var writer = new {TypeNames.JsonShapeWriter}(output);");
        writer.Line("writer.BeginStructure(default);");
        writer.Line($"Write{type}(ref writer, value);");
        writer.Line("writer.EndStructure();");
    }
}
