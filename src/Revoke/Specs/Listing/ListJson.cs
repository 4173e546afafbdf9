using System.Collections.Generic;
using System.Text.Json;
using Revoke.Output;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs.Listing;

/// <summary>Services as one JSON object; lines and columns count from 1.</summary>
internal static class ListJson
{
    public static string Write(IEnumerable<ListedService> services) => JsonOutput.Write(writer =>
    {
        writer.WriteStartArray("services");
        foreach (var service in services)
            Write(writer, service);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, ListedService service)
    {
        writer.WriteStartObject();
        writer.WriteString("id", service.Shape.Id.Value);
        writer.WriteString("version", service.Shape.Version);
        writer.WriteStartArray("protocols");
        foreach (var protocol in service.Protocols)
            writer.WriteStringValue(protocol);
        writer.WriteEndArray();
        writer.WriteString("emittedProtocol", service.EmittedProtocol);
        writer.WriteStartArray("operations");
        foreach (var operation in service.Operations)
            Write(writer, operation);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ListedOperation operation)
    {
        writer.WriteStartObject();
        writer.WriteString("name", operation.Shape.Id.Name);
        writer.WriteString("id", operation.Shape.Id.Value);
        writer.WriteString("input", operation.Shape.Input?.Value);
        writer.WriteString("output", operation.Shape.Output?.Value);
        writer.WriteStartArray("errors");
        foreach (var error in operation.Errors)
            writer.WriteStringValue(error.Value);
        writer.WriteEndArray();
        Write(writer, operation.Facts);
        writer.WriteNumber("members", operation.Members);
        writer.WriteStartObject("constraints");
        foreach (var kind in RuleKinds.All)
            writer.WriteNumber(kind, operation.Count(kind));
        writer.WriteEndObject();
        writer.WriteStartArray("rules");
        foreach (var rule in operation.Rules)
            Write(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OperationFacts facts)
    {
        writer.WriteString("leftOut", facts.LeftOut);
        WriteTexts(writer, "authSchemes", facts.AuthSchemes);
        writer.WriteBoolean("needsCredentials", facts.Auth == AuthKind.Required);
        writer.WriteBoolean("pages", facts.HasPages);
        WriteTexts(writer, "waiters", facts.Waiters);
        writer.WriteString("partialFailures", facts.PartialFailures);
        writer.WriteString("requestStream", facts.RequestStream);
        writer.WriteBoolean("requiresLength", facts.RequiresLength);
        writer.WriteString("responseStream", facts.ResponseStream);
        writer.WriteString("idempotencyToken", facts.IdempotencyToken);
        writer.WriteBoolean("requiresChecksum", facts.RequiresChecksum);
        writer.WriteBoolean("isCompressed", facts.IsCompressed);
        writer.WriteString("deprecated", facts.Deprecation);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ListedRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("key", rule.Key);
        writer.WriteString("kind", rule.Kind);
        writer.WriteString("value", rule.Value);
        writer.WriteString("file", rule.Spot.Path);
        writer.WriteNumber("line", rule.Spot.StartLine + 1);
        writer.WriteNumber("column", rule.Spot.StartColumn + 1);
        writer.WriteEndObject();
    }
}
