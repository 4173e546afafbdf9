using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>Reads the table of partitions that AWS publishes as <c>partitions.json</c>.</summary>
internal static class PartitionTable
{
    /// <summary>Reads a table; its first partition is the one that regions of none belong to.</summary>
    /// <exception cref="ConfigurationException">It is no such table.</exception>
    public static PartitionRegions[] Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var partitions = document.RootElement.GetProperty("partitions").EnumerateArray().Select(Partition).ToList();

            // The rules of all endpoints fall back on this one, wherever it stands.
            var usual = partitions.FindIndex(static regions => regions.Partition.Name == "aws");
            if (usual < 0)
                throw new ConfigurationException("The table of partitions has none with the id aws.");
            return [partitions[usual], .. partitions.Where((_, index) => index != usual)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ConfigurationException("The table of partitions is not as AWS publishes it: " + exception.Message, exception);
        }
    }

    private static PartitionRegions Partition(JsonElement partition)
    {
        var id = Text(partition, "id");
        var outputs = partition.GetProperty("outputs");
        var pattern = SmithyPattern.Create(Text(partition, "regionRegex"));
        if (pattern.Error is { } error)
            throw new ConfigurationException($"The regionRegex of the partition {id} cannot be used: {error}.");
        var found = new Partition(
            id,
            Text(outputs, "dnsSuffix"),
            Text(outputs, "dualStackDnsSuffix"),
            outputs.GetProperty("supportsFIPS").GetBoolean(),
            outputs.GetProperty("supportsDualStack").GetBoolean(),
            Text(outputs, "implicitGlobalRegion"));
        return new(found, [], [.. partition.GetProperty("regions").EnumerateObject().Select(static region => region.Name)]) { Form = pattern };
    }

    private static string Text(JsonElement owner, string name) =>
        owner.GetProperty(name).GetString() ?? throw new ConfigurationException($"The table of partitions has a {name} that is null.");
}
