using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Revoke.Output;

namespace Revoke.Specs.Diffs;

/// <summary>Changes as one JSON object; lines and columns count from 1.</summary>
internal static class DiffJson
{
    public static string Write(IReadOnlyList<Change> changes) => JsonOutput.Write(writer =>
    {
        writer.WriteNumber("breaking", changes.Count(static change => change.IsBreaking));
        writer.WriteNumber("compatible", changes.Count(static change => !change.IsBreaking));
        writer.WriteStartArray("changes");
        foreach (var change in changes)
            Write(writer, change);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Change change)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isBreaking", change.IsBreaking);
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        writer.WriteString("shape", change.Subject.Shape.Value);
        writer.WriteString("member", change.Subject.Member);
        writer.WriteString("what", change.What);
        writer.WriteString("file", change.Spot.Path);
        writer.WriteNumber("line", change.Spot.StartLine + 1);
        writer.WriteNumber("column", change.Spot.StartColumn + 1);
        writer.WriteEndObject();
    }
}
