using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RevokeGen.Runtime.JmesPath;

/// <content>How emitted conditions reach into lists and maps: what is not there is null. There is one method for each way in which C# writes a nullable type.</content>
public static partial class JmesPathFunctions
{
    /// <summary>An item of a list; a negative index counts from the end.</summary>
    public static T? Item<T>(IReadOnlyList<T>? list, int index)
        where T : class? => IsIn(list, ref index) ? list[index] : null;

    /// <inheritdoc cref="Item"/>
    public static T? ValueItem<T>(IReadOnlyList<T>? list, int index)
        where T : struct => IsIn(list, ref index) ? list[index] : null;

    /// <inheritdoc cref="Item"/>
    public static T? SparseItem<T>(IReadOnlyList<T?>? list, int index)
        where T : struct => IsIn(list, ref index) ? list[index] : null;

    /// <summary>What a map holds under a key.</summary>
    public static T? Entry<T>(IReadOnlyDictionary<string, T>? map, string key)
        where T : class? => map is not null && map.TryGetValue(key, out var value) ? value : null;

    /// <inheritdoc cref="Entry"/>
    public static T? ValueEntry<T>(IReadOnlyDictionary<string, T>? map, string key)
        where T : struct => map is not null && map.TryGetValue(key, out var value) ? value : null;

    /// <inheritdoc cref="Entry"/>
    public static T? SparseEntry<T>(IReadOnlyDictionary<string, T?>? map, string key)
        where T : struct => map is not null && map.TryGetValue(key, out var value) ? value : null;

    /// <summary>A part of a list, by Python's rules.</summary>
    /// <param name="list">The list; the result is null when it is.</param>
    /// <param name="from">The first index; null for where the step starts from.</param>
    /// <param name="to">The index after the last; null for where the step leads to.</param>
    /// <param name="step">The distance, not 0.</param>
    [return: NotNullIfNotNull(nameof(list))]
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? list, int? from, int? to, int step)
    {
        if (list is null)
            return null;
        ArgumentOutOfRangeException.ThrowIfZero(step);
        var isForward = step > 0;
        long start = Bound(list.Count, from, isForward, isForward ? 0 : list.Count - 1);
        long end = Bound(list.Count, to, isForward, isForward ? list.Count : -1);
        var items = new List<T>();
        for (var index = start; isForward ? index < end : index > end; index += step)
            items.Add(list[(int)index]);
        return items;
    }

    private static int Bound(int count, int? bound, bool isForward, int otherwise)
    {
        if (bound is not { } index)
            return otherwise;
        var fromStart = index < 0 ? (long)index + count : index;
        return (int)(isForward ? Math.Clamp(fromStart, 0, count) : Math.Clamp(fromStart, -1, count - 1));
    }

    private static bool IsIn<T>([NotNullWhen(true)] IReadOnlyList<T>? list, ref int index)
    {
        if (list is null)
            return false;
        index = index < 0 ? index + list.Count : index;
        return index >= 0 && index < list.Count;
    }
}
