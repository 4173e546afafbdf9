using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Tests.JmesPath;

/// <summary>The functions of the JMESPath specification.</summary>
internal static class Functions
{
    private static readonly Comparison<string> ByCodePoint = static (left, right) =>
        left.EnumerateRunes().Zip(right.EnumerateRunes(), static (first, second) => first.CompareTo(second)).FirstOrDefault(static order => order != 0) is var order && order != 0
            ? order
            : left.Length.CompareTo(right.Length);

    public static object? Call(string name, object?[] arguments)
    {
        var (least, most) = name switch
        {
            "abs" or "avg" or "ceil" or "floor" or "keys" or "length" or "max" or "min" or "reverse" or "sort" or "sum" => (1, 1),
            "to_array" or "to_number" or "to_string" or "type" or "values" => (1, 1),
            "contains" or "ends_with" or "join" or "map" or "max_by" or "min_by" or "sort_by" or "starts_with" => (2, 2),
            "merge" or "not_null" => (1, int.MaxValue),
            _ => throw new JmesPathEvaluationException("unknown-function"),
        };
        if (arguments.Length < least || arguments.Length > most)
            throw new JmesPathEvaluationException("invalid-arity");
        return Evaluate(name, arguments);
    }

    private static object? Evaluate(string name, object?[] arguments) => (name, arguments[0]) switch
    {
        ("abs", long value) => Math.Abs(value),
        ("abs", double value) => Math.Abs(value),
        ("ceil" or "floor", long) => arguments[0],
        ("ceil", double value) => Math.Ceiling(value),
        ("floor", double value) => Math.Floor(value),
        ("avg", List<object?> list) => Numbers(list) is { Count: > 0 } numbers ? numbers.Average(JsonValue.Number) : null,
        ("sum", List<object?> list) => Numbers(list).Sum(JsonValue.Number),
        ("contains", string text) => arguments[1] is string part && text.Contains(part, StringComparison.Ordinal),
        ("contains", List<object?> list) => list.Any(item => JsonValue.AreEqual(item, arguments[1])),
        ("starts_with", string text) => text.StartsWith(Text(arguments[1]), StringComparison.Ordinal),
        ("ends_with", string text) => text.EndsWith(Text(arguments[1]), StringComparison.Ordinal),
        ("join", string glue) => string.Join(glue, List(arguments[1]).Select(Text)),
        ("keys", Dictionary<string, object?> members) => members.Keys.ToList<object?>(),
        ("values", Dictionary<string, object?> members) => members.Values.ToList(),
        ("length", string text) => (long)text.EnumerateRunes().Count(),
        ("length", List<object?> list) => (long)list.Count,
        ("length", Dictionary<string, object?> members) => (long)members.Count,
        ("map", Func<object?, object?> function) => List(arguments[1]).Select(function).ToList(),
        ("max", List<object?> list) => Sorted(list, static item => item).LastOrDefault(),
        ("min", List<object?> list) => Sorted(list, static item => item).FirstOrDefault(),
        ("max_by", List<object?> list) => Sorted(list, By(arguments[1])).LastOrDefault(),
        ("min_by", List<object?> list) => Sorted(list, By(arguments[1])).FirstOrDefault(),
        ("sort", List<object?> list) => Sorted(list, static item => item),
        ("sort_by", List<object?> list) => Sorted(list, By(arguments[1])),
        ("merge", _) => Merge(arguments),
        ("not_null", _) => Array.Find(arguments, static argument => argument is not null),
        ("reverse", string text) => Reverse(text),
        ("reverse", List<object?> list) => Enumerable.Reverse(list).ToList(),
        ("to_array", var value and not Delegate) => value as List<object?> ?? [value],
        ("to_string", var value and not Delegate) => value as string ?? JsonSerializer.Serialize(value),
        ("to_number", long or double) => arguments[0],
        ("to_number", string text) => Number(text),
        ("to_number", not Delegate) => null,
        ("type", var value and not Delegate) => TypeName(value),
        _ => throw InvalidType(),
    };

    private static JmesPathEvaluationException InvalidType() => new("invalid-type");

    private static string Text(object? value) => value as string ?? throw InvalidType();

    private static List<object?> List(object? value) => value as List<object?> ?? throw InvalidType();

    private static Func<object?, object?> By(object? value) => value as Func<object?, object?> ?? throw InvalidType();

    private static List<object?> Numbers(List<object?> list) => list.TrueForAll(JsonValue.IsNumber) ? list : throw InvalidType();

    private static List<object?> Sorted(List<object?> list, Func<object?, object?> by)
    {
        var keyed = list.Select(item => (Item: item, Key: by(item))).ToList();
        if (keyed.TrueForAll(static pair => JsonValue.IsNumber(pair.Key)))
            return [.. keyed.OrderBy(static pair => JsonValue.Number(pair.Key)).Select(static pair => pair.Item)];
        if (keyed.TrueForAll(static pair => pair.Key is string))
            return [.. keyed.OrderBy(static pair => (string)pair.Key!, Comparer<string>.Create(ByCodePoint)).Select(static pair => pair.Item)];
        throw InvalidType();
    }

    private static Dictionary<string, object?> Merge(object?[] arguments)
    {
        var merged = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            foreach (var member in argument as Dictionary<string, object?> ?? throw InvalidType())
                merged[member.Key] = member.Value;
        }

        return merged;
    }

    private static string Reverse(string text)
    {
        var reversed = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Reverse())
            reversed.Append(rune.ToString());
        return reversed.ToString();
    }

    private static object? Number(string text)
    {
        try
        {
            return JsonValue.Parse(text) is var value && JsonValue.IsNumber(value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string TypeName(object? value) => value switch
    {
        null => "null",
        bool => "boolean",
        string => "string",
        List<object?> => "array",
        Dictionary<string, object?> => "object",
        _ => "number",
    };
}
