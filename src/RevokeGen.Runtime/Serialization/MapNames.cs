using System;

namespace RevokeGen.Runtime.Serialization;

/// <summary>The wire names inside a map, in the protocols that have them.</summary>
/// <param name="entry">The name of each entry; empty when the map is flattened.</param>
/// <param name="key">The name of an entry's key.</param>
/// <param name="value">The name of an entry's value.</param>
public readonly ref struct MapNames(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
{
    /// <summary>The name of each entry; empty when the map is flattened.</summary>
    public ReadOnlySpan<byte> Entry { get; } = entry;

    /// <summary>The name of an entry's key.</summary>
    public ReadOnlySpan<byte> Key { get; } = key;

    /// <summary>The name of an entry's value.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;
}
