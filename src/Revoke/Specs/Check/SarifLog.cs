using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Revoke.Output;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Check;

/// <summary>Findings as a log in OASIS SARIF 2.1.0, which code hosts and editors show beside the file.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Write(IEnumerable<Finding> findings) => JsonOutput.Write(writer =>
    {
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var finding in findings)
            WriteResult(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "RevokeGen");
        writer.WriteString("version", typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        writer.WriteStartArray("rules");
        foreach (var rule in SpecRuleTable.All)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, SpecRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        WriteText(writer, "shortDescription", rule.Title);
        writer.WriteString("helpUri", RulePages.LinkTo(rule.Id));
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", LevelOf(rule.Severity));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Finding finding)
    {
        var rule = SpecRuleTable.Find(finding.RuleId);
        writer.WriteStartObject();
        writer.WriteString("ruleId", rule.Id);
        writer.WriteNumber("ruleIndex", SpecRuleTable.All.TakeWhile(other => other.Id != rule.Id).Count());
        writer.WriteString("level", LevelOf(rule.Severity));
        WriteText(writer, "message", FindingMessage.Of(finding));
        writer.WriteStartArray("locations");
        if (finding.Spot is { } spot)
            WriteLocation(writer, spot);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, TextSpot spot)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", AddressOf(spot.Path));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", spot.StartLine + 1);
        writer.WriteNumber("startColumn", spot.StartColumn + 1);
        writer.WriteNumber("endLine", spot.EndLine + 1);
        writer.WriteNumber("endColumn", spot.EndColumn + 1);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(SpecSeverity severity) => severity == SpecSeverity.Info ? "note" : FindingText.NameOf(severity);

    // A relative path stays one, for readers to find it below the repository's folder.
    private static string AddressOf(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
}
