using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Random inputs and outputs of a model's operations, as JSON in the model's names, of what their places in a message can hold.</summary>
/// <param name="file">The model.</param>
/// <param name="random">The source of chance.</param>
/// <param name="holdsEmpty">Whether the format tells an empty structure, list or map from none.</param>
internal sealed class RandomParams(ProtocolFile file, Random random, bool holdsEmpty)
{
    private const int Deepest = 5;
    private const string Plain = "abcdeXYZ0189";
    private const string Odd = "aZ 9<>&\"'%+=/;:?#\\{}[]\t\néß漢";

    /// <summary>A structure with some of its members, of which those in an address are always there.</summary>
    public JsonObject Structure(string? id, int depth = 0)
    {
        var value = new JsonObject();
        foreach (var (name, member) in id is null ? [] : file.Members(id))
        {
            if (Member(member, depth) is { } given)
                value[name] = given;
        }

        return value;
    }

    private JsonNode? Member(JsonObject member, int depth)
    {
        var traits = member["traits"] as JsonObject ?? [];
        bool Has(string name) => traits.ContainsKey("smithy.api#" + name);
        var target = file.Shape(ProtocolFile.Target(member));
        if (Has("httpResponseCode"))
            return random.Next(200, 204);
        // A structure that is the whole body is there as an empty one in JSON, and what has a body has a content type.
        var isNeeded = Has("required") || Has("httpLabel") || Has("hostLabel") || Has("idempotencyToken") || Has("httpPayload") || traits["smithy.api#httpHeader"]?.GetValue<string>() == "Content-Type";
        // The map of a query has all its parameters on the service's side, and that of headers all with its prefix; a stream is no part of JSON.
        if (Has("httpQueryParams") || Has("httpPrefixHeaders") || target["traits"]?["smithy.api#streaming"] is not null || (!isNeeded && random.Next(10) < 4))
            return null;
        var isBound = Has("httpLabel") || Has("hostLabel") || Has("httpQuery") || Has("httpHeader");
        return Value(ProtocolFile.Target(member), depth + 1, isBound, isNeeded);
    }

    private JsonNode? Value(string id, int depth, bool isBound, bool isNeeded = false)
    {
        var shape = file.Shape(id);
        if (depth > Deepest && !isNeeded)
            return null;
        switch (ProtocolFile.TypeOf(shape))
        {
            case "structure":
                return Kept(Structure(id, depth), isNeeded);
            case "unit":
                return new JsonObject();
            case "union":
                var members = file.Members(id).Where(variant => holdsEmpty || file.Members(ProtocolFile.Target(variant.Member)).Any() || ProtocolFile.TypeOf(file.Shape(ProtocolFile.Target(variant.Member))) is not ("structure" or "unit")).ToList();
                var (name, chosen) = members[random.Next(members.Count)];
                return Value(ProtocolFile.Target(chosen), depth + 1, isBound) is { } variant ? new JsonObject { [name] = variant } : null;
            case "list" or "set":
                var items = Enumerable.Range(0, random.Next(isBound ? 1 : 0, 4)).Select(_ => Value(ProtocolFile.Target(shape["member"]!), depth + 1, isBound)).Where(static item => item is not null);
                return Kept(new JsonArray([.. items]), isNeeded);
            case "map":
                var entries = Enumerable.Range(0, random.Next(4)).Select(index => KeyValuePair.Create(Text(isBound) + index, Value(ProtocolFile.Target(shape["value"]!), depth + 1, isBound)));
                return Kept(new JsonObject(entries.Where(static entry => entry.Value is not null)), isNeeded);
            default:
                return Scalar(shape, isBound);
        }
    }

    private JsonNode? Kept(JsonNode collection, bool isNeeded) =>
        holdsEmpty || isNeeded || collection is JsonArray { Count: > 0 } or JsonObject { Count: > 0 } ? collection : null;

    private JsonNode Scalar(JsonObject shape, bool isBound) => ProtocolFile.TypeOf(shape) switch
    {
        "boolean" => random.Next(2) == 0,
        "byte" => random.Next(sbyte.MinValue, sbyte.MaxValue + 1),
        "short" => random.Next(short.MinValue, short.MaxValue + 1),
        "integer" or "intEnum" => random.Next(int.MinValue, int.MaxValue),
        "long" => random.NextInt64(long.MinValue, long.MaxValue),
        "float" => random.Next(10) == 0 ? "NaN" : (float)(random.NextDouble() * 1e6),
        "double" => random.Next(10) == 0 ? "-Infinity" : random.NextDouble() * 1e9,
        "bigInteger" => JsonNode.Parse(random.NextInt64().ToString(CultureInfo.InvariantCulture) + "0123456789")!,
        "bigDecimal" => JsonNode.Parse(random.NextInt64().ToString(CultureInfo.InvariantCulture) + ".125")!,
        "timestamp" => random.Next(),
        "blob" => Convert.ToBase64String(Bytes()),
        "document" => new JsonObject { ["a"] = random.Next(), ["b"] = new JsonArray(true, "x") },
        "enum" => EnumValue(shape["members"]!.AsObject()),
        _ => Text(isBound),
    };

    private JsonNode EnumValue(JsonObject members)
    {
        var (name, member) = members.ElementAt(random.Next(members.Count));
        return member!["traits"]?["smithy.api#enumValue"]?.DeepClone() ?? name;
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(1, 40)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Text(bool isBound) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => isBound ? Plain[random.Next(Plain.Length)] : Odd[random.Next(Odd.Length)])) is var text && isBound ? "v" + text : text;
}
