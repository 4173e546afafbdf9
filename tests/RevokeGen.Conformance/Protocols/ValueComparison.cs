using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Holds a value that a client returned against the parameters of a case, by the value's own type.</summary>
internal static class ValueComparison
{
    /// <summary>What differs, each with its path.</summary>
    public static IEnumerable<string> Differences(string path, JsonNode? expected, object? actual)
    {
        // A response always has its stream, which is empty where the case has none.
        if (actual is Stream stream)
            return Unless((expected?.GetValue<string>() ?? "") == new StreamReader(stream).ReadToEnd(), path, actual);
        if (actual is null || expected is null)
            return (actual is null) == (expected is null) ? [] : [$"{path}: {actual ?? "null"}"];
        if (actual is ReadOnlyMemory<byte> blob)
            return Unless(expected.GetValue<string>() == Encoding.UTF8.GetString(blob.Span), path, actual);
        if (actual is IDictionary map)
            return Map(path, expected.AsObject(), map);
        if (actual is IEnumerable list and not string)
            return List(path, expected.AsArray(), [.. list.Cast<object?>()]);
        if (Members(actual.GetType()) is { Count: > 0 } members && actual is not ValueType)
            return Structure(path, expected.AsObject(), actual, members);
        return expected is JsonObject { Count: 0 } && actual is not ValueType and not Document ? [] : Unless(IsScalar(expected, actual), path, actual);
    }

    private static IEnumerable<string> Structure(string path, JsonObject expected, object actual, Dictionary<string, PropertyInfo> members)
    {
        foreach (var name in expected.Select(static member => member.Key).Where(name => !members.ContainsKey(name)))
            yield return $"{path}.{name}: no such member";
        foreach (var (name, property) in members)
        {
            foreach (var difference in Differences($"{path}.{name}", expected[name], property.GetValue(actual)))
                yield return difference;
        }
    }

    private static IEnumerable<string> List(string path, JsonArray expected, List<object?> actual) => expected.Count != actual.Count
        ? [$"{path}: {actual.Count} items"]
        : expected.Zip(actual).SelectMany((pair, index) => Differences($"{path}[{index}]", pair.First, pair.Second));

    private static IEnumerable<string> Map(string path, JsonObject expected, IDictionary actual) => expected.Count != actual.Count
        ? [$"{path}: {actual.Count} entries"]
        : expected.SelectMany(entry => actual.Contains(entry.Key) ? Differences($"{path}[{entry.Key}]", entry.Value, actual[entry.Key]) : [$"{path}[{entry.Key}]: none"]);

    private static IEnumerable<string> Unless(bool isEqual, string path, object actual) =>
        isEqual ? [] : [string.Create(CultureInfo.InvariantCulture, $"{path}: {actual}")];

    private static bool IsScalar(JsonNode expected, object actual) => actual switch
    {
        string text => expected.GetValueKind() == JsonValueKind.String && expected.GetValue<string>() == text,
        bool flag => expected.GetValueKind() == (flag ? JsonValueKind.True : JsonValueKind.False),
        sbyte or short or int or long => decimal.Parse(expected.ToJsonString(), CultureInfo.InvariantCulture) == Convert.ToDecimal(actual, CultureInfo.InvariantCulture),
        float number => IsNumber(expected, number, static text => float.Parse(text, CultureInfo.InvariantCulture)),
        double number => IsNumber(expected, number, static text => double.Parse(text, CultureInfo.InvariantCulture)),
        BigInteger number => BigInteger.Parse(expected.ToJsonString(), CultureInfo.InvariantCulture) == number,
        BigDecimal number => BigDecimal.Parse(expected.ToJsonString()) == number,
        DateTimeOffset time => decimal.Parse(expected.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) * 1000 == time.ToUnixTimeMilliseconds(),
        Document document => JsonNode.DeepEquals(expected, JsonNode.Parse(document.ToString())),
        // An emitted enum, of strings or of integers.
        _ => actual.GetType().GetProperty("Value")?.GetValue(actual) is { } value and (string or int) && IsScalar(expected, value),
    };

    private static bool IsNumber<T>(JsonNode expected, T actual, Func<string, T> parse)
        where T : IFloatingPoint<T> =>
        expected.GetValueKind() == JsonValueKind.String ? actual.ToString(null, CultureInfo.InvariantCulture) == expected.GetValue<string>() : parse(expected.ToJsonString()) == actual;

    private static Dictionary<string, PropertyInfo> Members(Type type) => type.GetProperties()
        .Select(static property => (Property: property, Member: property.GetCustomAttribute<SmithyMemberAttribute>()))
        .Where(static pair => pair.Member is not null)
        .ToDictionary(static pair => pair.Member!.Name, static pair => pair.Property, StringComparer.Ordinal);
}
