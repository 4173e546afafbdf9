using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Revoke.Output;

namespace Revoke.Specs.Listing;

/// <summary>Services as tables for a person.</summary>
internal static class ListText
{
    public static string Write(IReadOnlyList<ListedService> services, bool hasRules)
    {
        var output = new StringBuilder();
        foreach (var (index, service) in services.Index())
        {
            output.Append(index == 0 ? "" : "\n");
            output.Append(CultureInfo.InvariantCulture, $"{service.Shape.Id}\n  version {service.Shape.Version}, {ProtocolOf(service)}\n\n");
            WriteOperations(output, service);
            if (hasRules)
                WriteRules(output, service);
        }

        return output.ToString();
    }

    private static string ProtocolOf(ListedService service) => service.EmittedProtocol is { } protocol ? $"protocol {protocol}" : "no protocol that is known";

    private static void WriteOperations(StringBuilder output, ListedService service)
    {
        var table = new TextTable(["operation", "input", "members", .. RuleKinds.All, "errors", "notes"]);
        foreach (var operation in service.Operations)
        {
            var shape = operation.Shape;
            var counts = RuleKinds.All.Select(operation.Count).Prepend(operation.Members).Append(operation.Errors.Count);
            table.Add([shape.Id.Name, shape.Input?.Name ?? "-", .. counts.Select(static count => count.ToString(CultureInfo.InvariantCulture)), FactText.Of(operation.Facts)]);
        }

        output.Append(table);
    }

    private static void WriteRules(StringBuilder output, ListedService service)
    {
        output.Append('\n');
        var table = new TextTable("rule", "line", "value");
        foreach (var rule in service.Operations.SelectMany(static operation => operation.Rules).Distinct())
            table.Add(rule.Key, string.Create(CultureInfo.InvariantCulture, $"{rule.Spot.Path}({rule.Spot.StartLine + 1})"), OneLine(rule.Value));
        output.Append(table);
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
