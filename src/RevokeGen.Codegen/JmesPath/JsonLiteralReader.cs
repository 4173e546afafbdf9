using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.JmesPath;

/// <summary>Reads the JSON inside an expression.</summary>
internal static class JsonLiteralReader
{
    /// <summary>Reads JSON, which may stand between white space; null when it is none.</summary>
    public static JsonLiteral? Read(string json)
    {
        // The reader itself refuses what nests deeper than 64 levels, so the recursion below ends.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            reader.Read();
            var value = Value(ref reader);
            return reader.Read() ? null : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is for half a surrogate pair, which is no text.
            return null;
        }
    }

    private static JsonLiteral Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                return Array(ref reader);
            case JsonTokenType.StartObject:
                return Object(ref reader);
            case JsonTokenType.String:
                return JsonLiteral.String(reader.GetString()!);
            case JsonTokenType.Number:
                return new(JsonLiteralKind.Number, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()), [], []);
            case JsonTokenType.True or JsonTokenType.False:
                return new(JsonLiteralKind.Boolean, reader.TokenType == JsonTokenType.True ? "true" : "false", [], []);
            default:
                return JsonLiteral.Null;
        }
    }

    private static JsonLiteral Array(ref Utf8JsonReader reader)
    {
        var items = new List<JsonLiteral>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        return new(JsonLiteralKind.Array, "", items.ToEquatableArray(), []);
    }

    private static JsonLiteral Object(ref Utf8JsonReader reader)
    {
        var (names, values) = (new List<string>(), new List<JsonLiteral>());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader);
            var known = names.IndexOf(name);
            if (known >= 0)
            {
                values[known] = value;
                continue;
            }

            names.Add(name);
            values.Add(value);
        }

        return new(JsonLiteralKind.Object, "", values.ToEquatableArray(), names.ToEquatableArray());
    }
}
