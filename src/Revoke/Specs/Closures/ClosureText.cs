using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Revoke.Output;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Closures;

/// <summary>What would be emitted, as tables for a person.</summary>
internal static class ClosureText
{
    public static string Write(IReadOnlyList<EmittedService> services)
    {
        var output = new StringBuilder(services.Count == 0 ? "Nothing is emitted.\n" : "");
        foreach (var (index, service) in services.Index())
        {
            output.Append(index == 0 ? "" : "\n");
            var operations = string.Join(", ", service.Plan.Operations.Select(static operation => operation.Name));
            output.Append(CultureInfo.InvariantCulture, $"{service.Plan.ShapeId}\n  protocol {Protocol.NameOf(service.Plan.Protocol)}, checksum {service.Plan.Checksum}\n");
            output.Append(CultureInfo.InvariantCulture, $"  operations: {operations}\n\n");
            WriteShapes(output, service);
            output.Append('\n');
            WriteFiles(output, service);
        }

        return output.ToString();
    }

    private static void WriteShapes(StringBuilder output, EmittedService service)
    {
        var table = new TextTable("kind", "type", "members", "shape");
        foreach (var shape in service.Shapes)
            table.Add(shape.Kind, shape.Type, Text(shape.Members), shape.Id.Length == 0 ? "-" : shape.Id);
        output.Append(table);
    }

    private static void WriteFiles(StringBuilder output, EmittedService service)
    {
        var table = new TextTable("file", "lines");
        foreach (var file in service.Files)
            table.Add(file.HintName, Text(EmittedService.LinesOf(file)));
        table.Add($"{Text(service.Files.Count)} files", Text(service.Lines));
        output.Append(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
