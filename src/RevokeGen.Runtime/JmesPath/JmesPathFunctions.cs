using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime.JmesPath;

/// <summary>
/// The functions that emitted conditions call, as JMESPath defines them. Those with a <c>failed</c> set it where JMESPath has an error, that is for a null
/// where the function takes none; what they return then does not matter.
/// </summary>
public static partial class JmesPathFunctions
{
    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789+-.eE \t\r\n");

    /// <summary>The number that the shortest digits of a float stand for, which is what its JSON says.</summary>
    public static double Number(float value)
    {
        Span<char> digits = stackalloc char[32];
        return value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture) ? double.Parse(digits[..length], CultureInfo.InvariantCulture) : value;
    }

    /// <inheritdoc cref="Number(float)"/>
    public static double? Number(float? value) => value is { } number ? Number(number) : null;

    /// <summary>Whether a number is less than another; null when either is.</summary>
    public static bool? Less(long? left, long? right) => left is null || right is null ? null : left < right;

    /// <inheritdoc cref="Less(long?, long?)"/>
    public static bool? Less(double? left, double? right) => left is null || right is null ? null : left < right;

    /// <summary>Whether a number is at most another; null when either is.</summary>
    public static bool? LessOrEqual(long? left, long? right) => left is null || right is null ? null : left <= right;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    public static bool? LessOrEqual(double? left, double? right) => left is null || right is null ? null : left <= right;

    /// <summary>Whether a number is greater than another; null when either is.</summary>
    public static bool? Greater(long? left, long? right) => Less(right, left);

    /// <inheritdoc cref="Greater(long?, long?)"/>
    public static bool? Greater(double? left, double? right) => Less(right, left);

    /// <summary>Whether a number is at least another; null when either is.</summary>
    public static bool? GreaterOrEqual(long? left, long? right) => LessOrEqual(right, left);

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    public static bool? GreaterOrEqual(double? left, double? right) => LessOrEqual(right, left);

    /// <summary><c>abs</c>.</summary>
    public static double Absolute(double? value, ref bool failed) => Math.Abs(Require(value, ref failed));

    /// <summary><c>abs</c> of an integer; of the least one, which has no opposite, the greatest.</summary>
    public static long Absolute(long? value, ref bool failed) => Whole(value, ref failed) is var integer && integer == long.MinValue ? long.MaxValue : Math.Abs(integer);

    /// <summary><c>ceil</c> and <c>floor</c> of an integer, which is the integer.</summary>
    public static long Whole(long? value, ref bool failed)
    {
        failed |= value is null;
        return value.GetValueOrDefault();
    }

    /// <summary><c>ceil</c>.</summary>
    public static double Ceiling(double? value, ref bool failed) => Math.Ceiling(Require(value, ref failed));

    /// <summary><c>floor</c>.</summary>
    public static double Floor(double? value, ref bool failed) => Math.Floor(Require(value, ref failed));

    /// <summary><c>length</c> of a string: its code points.</summary>
    public static int Length(string? value, ref bool failed) => StringLength.Count(Require(value, ref failed));

    /// <summary><c>length</c> of an array.</summary>
    public static int Length<T>(IReadOnlyList<T>? list, ref bool failed)
    {
        failed |= list is null;
        return list?.Count ?? 0;
    }

    /// <summary><c>length</c> of a map.</summary>
    public static int Length<T>(IReadOnlyDictionary<string, T>? map, ref bool failed)
    {
        failed |= map is null;
        return map?.Count ?? 0;
    }

    /// <summary>How many entries a map has; 0 without a map.</summary>
    public static int Count<T>(IReadOnlyDictionary<string, T>? map) => map?.Count ?? 0;

    /// <summary><c>contains</c> of a string; a null is in none.</summary>
    public static bool Contains(string? value, string? part, ref bool failed)
    {
        var text = Require(value, ref failed);
        return part is not null && text.Contains(part, StringComparison.Ordinal);
    }

    /// <summary><c>starts_with</c>.</summary>
    public static bool StartsWith(string? value, string? start, ref bool failed) => Require(value, ref failed).StartsWith(Require(start, ref failed), StringComparison.Ordinal);

    /// <summary><c>ends_with</c>.</summary>
    public static bool EndsWith(string? value, string? end, ref bool failed) => Require(value, ref failed).EndsWith(Require(end, ref failed), StringComparison.Ordinal);

    /// <summary><c>join</c>.</summary>
    public static string Join(string? glue, IReadOnlyList<string?>? items, ref bool failed)
    {
        failed |= items is null || items.Contains(null);
        return string.Join(Require(glue, ref failed), items ?? []);
    }

    /// <summary><c>reverse</c> of a string: its code points.</summary>
    public static string Reverse(string? value, ref bool failed) => string.Concat(Require(value, ref failed).EnumerateRunes().Reverse());

    /// <summary><c>reverse</c> of an array.</summary>
    public static IReadOnlyList<T> Reverse<T>(IReadOnlyList<T>? list, ref bool failed)
    {
        failed |= list is null;
        return [.. Enumerable.Reverse(list ?? [])];
    }

    /// <summary><c>sort</c> of strings, by code points.</summary>
    public static IReadOnlyList<string> Sort(IReadOnlyList<string?>? list, ref bool failed)
    {
        failed |= list is null || list.Contains(null);
        var sorted = (list ?? []).OfType<string>().ToList();
        sorted.Sort(CodePointOrder.Compare);
        return sorted;
    }

    /// <summary><c>sort</c> of numbers.</summary>
    public static IReadOnlyList<double> Sort(IReadOnlyList<double>? list, ref bool failed)
    {
        failed |= list is null;
        return [.. (list ?? []).Order()];
    }

    /// <summary><c>to_string</c>.</summary>
    public static string ToText(string? value) => value ?? "null";

    /// <summary><c>to_string</c>.</summary>
    public static string ToText(bool? value) => value is { } boolean ? boolean ? "true" : "false" : "null";

    /// <summary><c>to_string</c>.</summary>
    public static string ToText(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary><c>to_number</c> of a string: the JSON number that it holds; null when it holds something else.</summary>
    public static double? ToNumber(string? value)
    {
        if (value is null || value.AsSpan().ContainsAnyExcept(NumberParts))
            return null;
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.GetDouble();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Fails unless what a function takes is there.</summary>
    public static bool Require(bool isThere, ref bool failed)
    {
        failed |= !isThere;
        return isThere;
    }

    /// <summary>Fails without a map.</summary>
    [return: NotNullIfNotNull(nameof(map))]
    public static IReadOnlyDictionary<string, T>? RequireMap<T>(IReadOnlyDictionary<string, T>? map, ref bool failed)
    {
        failed |= map is null;
        return map;
    }

    private static string Require(string? value, ref bool failed)
    {
        failed |= value is null;
        return value ?? "";
    }

    private static double Require(double? value, ref bool failed)
    {
        failed |= value is null;
        return value.GetValueOrDefault();
    }
}
