using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Revoke.Output;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Check;

/// <summary>Findings as one JSON object; lines and columns count from 1.</summary>
internal static class FindingJson
{
    public static string Write(IReadOnlyCollection<Finding> findings) => JsonOutput.Write(writer =>
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
            Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteNumber("errors", Count(findings, SpecSeverity.Error));
        writer.WriteNumber("warnings", Count(findings, SpecSeverity.Warning));
        writer.WriteNumber("infos", Count(findings, SpecSeverity.Info));
    });

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.RuleId);
        writer.WriteString("severity", FindingText.NameOf(FindingText.SeverityOf(finding)));
        writer.WriteString("message", FindingMessage.Of(finding));
        if (finding.Spot is { } spot)
        {
            writer.WriteString("file", spot.Path);
            writer.WriteNumber("line", spot.StartLine + 1);
            writer.WriteNumber("column", spot.StartColumn + 1);
            writer.WriteNumber("endLine", spot.EndLine + 1);
            writer.WriteNumber("endColumn", spot.EndColumn + 1);
        }

        writer.WriteEndObject();
    }

    private static int Count(IReadOnlyCollection<Finding> findings, SpecSeverity severity) =>
        findings.Count(finding => FindingText.SeverityOf(finding) == severity);
}
