using System;
using System.Collections;
using System.Collections.Generic;

namespace RevokeGen.Runtime;

/// <summary>Compares the members of emitted records: lists, maps and blobs by content, everything else by its own equality.</summary>
public static class ShapeEquality
{
    /// <summary>Whether two values are equal by their own equality.</summary>
    public static bool Value<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>A hash that goes with <see cref="Value"/>.</summary>
    public static int ValueHash<T>(T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

    /// <summary>Whether two lists have equal items in the same order.</summary>
    public static bool List<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Count != right.Count)
            return false;
        for (var index = 0; index < left.Count; index++)
        {
            if (!Item(left[index], right[index]))
                return false;
        }

        return true;
    }

    /// <summary>A hash that goes with <see cref="List"/>.</summary>
    public static int ListHash<T>(IReadOnlyList<T>? list)
    {
        if (list is null)
            return 0;
        var hash = new HashCode();
        foreach (var item in list)
            hash.Add(ItemHash(item));
        return hash.ToHashCode();
    }

    /// <summary>Whether two maps have equal values at the same keys.</summary>
    public static bool Map<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Count != right.Count)
            return false;
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other) || !Item(value, other))
                return false;
        }

        return true;
    }

    /// <summary>A hash that goes with <see cref="Map"/>.</summary>
    public static int MapHash<T>(IReadOnlyDictionary<string, T>? map)
    {
        var hash = map?.Count ?? 0;
        foreach (var key in map?.Keys ?? [])
            hash ^= key.GetHashCode(StringComparison.Ordinal);
        return hash;
    }

    /// <summary>Whether two blobs have the same bytes.</summary>
    public static bool Blob(ReadOnlyMemory<byte>? left, ReadOnlyMemory<byte>? right) =>
        left.HasValue == right.HasValue && left.GetValueOrDefault().Span.SequenceEqual(right.GetValueOrDefault().Span);

    /// <summary>A hash that goes with <see cref="Blob"/>.</summary>
    public static int BlobHash(ReadOnlyMemory<byte>? blob)
    {
        var hash = new HashCode();
        hash.AddBytes(blob.GetValueOrDefault().Span);
        return hash.ToHashCode();
    }

    /// <summary>Whether two variants of a union hold the same; what is a collection stands in a wrapper, which compares itself.</summary>
    public static bool Payload(object? left, object? right) =>
        left is ReadOnlyMemory<byte> leftBlob && right is ReadOnlyMemory<byte> rightBlob ? Blob(leftBlob, rightBlob) : Equals(left, right);

    /// <summary>A hash that goes with <see cref="Payload"/>.</summary>
    public static int PayloadHash(object? payload) => payload is ReadOnlyMemory<byte> blob ? BlobHash(blob) : ValueHash(payload);

    /// <summary>Collections and blobs inside collections are compared by content as well.</summary>
    internal static bool Item<T>(T left, T right)
    {
        if (left is ReadOnlyMemory<byte> leftBlob && right is ReadOnlyMemory<byte> rightBlob)
            return leftBlob.Span.SequenceEqual(rightBlob.Span);
        return left is IEnumerable and not string && right is IEnumerable ? Deep(left, right) : Value(left, right);
    }

    /// <summary>A hash that goes with <see cref="Item"/>.</summary>
    internal static int ItemHash<T>(T item) => item is (IEnumerable and not string) or ReadOnlyMemory<byte> ? 0 : ValueHash(item);

    private static bool Deep(object? left, object? right)
    {
        if (left is IDictionary leftMap && right is IDictionary rightMap)
        {
            foreach (var key in leftMap.Keys)
            {
                if (!rightMap.Contains(key) || !Deep(leftMap[key], rightMap[key]))
                    return false;
            }

            return leftMap.Count == rightMap.Count;
        }

        if (left is not IEnumerable leftItems || left is string || right is not IEnumerable rightItems)
            return Payload(left, right);
        var others = rightItems.GetEnumerator();
        foreach (var item in leftItems)
        {
            if (!others.MoveNext() || !Deep(item, others.Current))
                return false;
        }

        return !others.MoveNext();
    }
}
