using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

/// <summary>JSON as plain objects: null, bool, long, double, string, <see cref="List{T}"/> and <see cref="Dictionary{TKey, TValue}"/>.</summary>
internal static class JsonValue
{
    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        // Without the cast the two would meet as doubles, and large integers lose digits.
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? (object)integer : element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(static member => member.Name, static member => Of(member.Value), StringComparer.Ordinal),
        _ => null,
    };

    public static object? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static object? Of(JsonLiteral literal) => literal.Kind switch
    {
        JsonLiteralKind.Boolean => literal.Text == "true",
        JsonLiteralKind.Number => Parse(literal.Text),
        JsonLiteralKind.String => literal.Text,
        JsonLiteralKind.Array => literal.Items.Select(Of).ToList(),
        JsonLiteralKind.Object => literal.Names.Zip(literal.Items).ToDictionary(static pair => pair.First, static pair => Of(pair.Second), StringComparer.Ordinal),
        _ => null,
    };

    public static string Text(object? value) => JsonSerializer.Serialize(value);

    public static bool IsNumber(object? value) => value is long or double;

    public static double Number(object? value) => value is long integer ? integer : (double)value!;

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (long first, long second) => first == second,
        (long or double, long or double) => Number(left) == Number(right),
        (List<object?> first, List<object?> second) => first.Count == second.Count && first.Zip(second).All(static pair => AreEqual(pair.First, pair.Second)),
        (Dictionary<string, object?> first, Dictionary<string, object?> second) =>
            first.Count == second.Count && first.All(member => second.TryGetValue(member.Key, out var other) && AreEqual(member.Value, other)),
        _ => left is not null && left.Equals(right),
    };

    public static bool IsTrueLike(object? value) => value switch
    {
        null or false or "" => false,
        List<object?> list => list.Count > 0,
        Dictionary<string, object?> members => members.Count > 0,
        _ => true,
    };
}
