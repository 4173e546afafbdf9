using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The parameters of a case as JSON in the model's names. Where they hold a blob's bytes as text, JSON has base64.</summary>
internal static class ParamsText
{
    public static byte[] Of(ProtocolFile file, string? shape, JsonObject parameters) =>
        Encoding.UTF8.GetBytes(shape is null ? "{}" : Convert(file, shape, parameters)!.ToJsonString());

    private static JsonNode? Convert(ProtocolFile file, string id, JsonNode? value)
    {
        var shape = file.Shape(id);
        switch (ProtocolFile.TypeOf(shape), value)
        {
            case ("blob", JsonValue):
                return System.Convert.ToBase64String(Encoding.UTF8.GetBytes(value.GetValue<string>()));
            case ("list" or "set", JsonArray items):
                return new JsonArray([.. items.Select(item => Convert(file, ProtocolFile.Target(shape["member"]!), item))]);
            case ("map", JsonObject entries):
                return new JsonObject(entries.Select(entry => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(
                    entry.Key, Convert(file, ProtocolFile.Target(shape["value"]!), entry.Value))));
            case ("structure" or "union", JsonObject members):
                var targets = file.Members(id).ToDictionary(static member => member.Name, static member => ProtocolFile.Target(member.Member));
                return new JsonObject(members.Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(
                    member.Key, Convert(file, targets[member.Key], member.Value))));
            default:
                return value?.DeepClone();
        }
    }
}
