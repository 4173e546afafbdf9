using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>A request to get an answer with: it has what a path or host name needs, and no more.</summary>
internal static class SampleInput
{
    private static readonly string[] Needed = ["smithy.api#httpLabel", "smithy.api#hostLabel"];

    public static JsonObject Of(ProtocolFile file, string? input)
    {
        var sample = new JsonObject();
        foreach (var (name, member) in input is null ? [] : file.Members(input))
        {
            if (Needed.Any(trait => member["traits"]?[trait] is not null))
                sample[name] = Value(ProtocolFile.TypeOf(file.Shape(ProtocolFile.Target(member))));
        }

        return sample;
    }

    private static JsonNode Value(string type) => type switch
    {
        "string" or "enum" => "a",
        "boolean" => true,
        "byte" or "short" or "integer" or "long" or "float" or "double" or "timestamp" => 1,
        _ => throw new NotSupportedException(type),
    };
}
