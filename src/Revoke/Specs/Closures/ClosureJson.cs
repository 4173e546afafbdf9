using System.Collections.Generic;
using System.Text.Json;
using Revoke.Output;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Closures;

/// <summary>What would be emitted, as one JSON object.</summary>
internal static class ClosureJson
{
    public static string Write(IEnumerable<EmittedService> services) => JsonOutput.Write(writer =>
    {
        writer.WriteStartArray("services");
        foreach (var service in services)
            Write(writer, service);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, EmittedService service)
    {
        writer.WriteStartObject();
        writer.WriteString("id", service.Plan.ShapeId);
        writer.WriteString("protocol", Protocol.NameOf(service.Plan.Protocol));
        writer.WriteString("checksum", service.Plan.Checksum);
        writer.WriteStartArray("operations");
        foreach (var operation in service.Plan.Operations)
            writer.WriteStringValue(operation.Name);
        writer.WriteEndArray();
        WriteShapes(writer, service);
        WriteFiles(writer, service);
        writer.WriteNumber("lines", service.Lines);
        writer.WriteEndObject();
    }

    private static void WriteShapes(Utf8JsonWriter writer, EmittedService service)
    {
        writer.WriteStartArray("shapes");
        foreach (var shape in service.Shapes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", shape.Kind);
            writer.WriteString("type", shape.Type);
            writer.WriteNumber("members", shape.Members);
            writer.WriteString("id", shape.Id.Length == 0 ? null : shape.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter writer, EmittedService service)
    {
        writer.WriteStartArray("files");
        foreach (var file in service.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.HintName);
            writer.WriteNumber("lines", EmittedService.LinesOf(file));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
