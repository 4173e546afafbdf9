using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Reads a member that stands in an address: a label, a parameter, the parameters of one name as a list, or all of them as a map.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UriShapeReader : IShapeReader
{
    private readonly IReadOnlyList<KeyValuePair<string, List<string>>> _entries;
    private List<string> _values;
    private int _entry;
    private int _item;

    internal UriShapeReader(List<string> values) => (_entries, _values) = ([], values);

    internal UriShapeReader(QueryParameters parameters) => (_entries, _values) = (parameters.All, []);

    /// <inheritdoc/>
    public readonly void BeginStructure() => throw Unsupported();

    /// <inheritdoc/>
    public readonly bool NextAttribute(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public readonly bool NextMember(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => _item = -1;

    /// <inheritdoc/>
    public bool NextItem() => ++_item < _values.Count;

    /// <inheritdoc/>
    public void BeginMap(in MapNames names) => _entry = -1;

    /// <inheritdoc/>
    public bool NextEntry(out string key)
    {
        key = "";
        if (++_entry >= _entries.Count)
            return false;
        (key, _values) = _entries[_entry];
        _item = 0;
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>An address has no null.</remarks>
    public readonly bool TryReadNull() => false;

    /// <inheritdoc/>
    public readonly string ReadString() => _values[_item];

    /// <inheritdoc/>
    public readonly bool ReadBoolean() => ScalarInput.Boolean(_values[_item]);

    /// <inheritdoc/>
    public readonly long ReadInteger(long min, long max) => ScalarInput.Integer(_values[_item], min, max);

    /// <inheritdoc/>
    public readonly float ReadFloat() => ScalarInput.Float(_values[_item]);

    /// <inheritdoc/>
    public readonly double ReadDouble() => ScalarInput.Double(_values[_item]);

    /// <inheritdoc/>
    public readonly DateTimeOffset ReadTimestamp(TimestampFormat format) => ScalarInput.Timestamp(_values[_item]);

    /// <inheritdoc/>
    public readonly byte[] ReadBlob() => ScalarInput.Blob(_values[_item]);

    /// <inheritdoc/>
    public readonly BigInteger ReadBigInteger() => ScalarInput.BigInteger(_values[_item]);

    /// <inheritdoc/>
    public readonly BigDecimal ReadBigDecimal() => ScalarInput.BigDecimal(_values[_item]);

    /// <inheritdoc/>
    public readonly Document ReadDocument() => throw Unsupported();

    /// <inheritdoc/>
    public readonly void SkipUnknownMember() => throw Unsupported();

    /// <inheritdoc/>
    public readonly void ReportUnionMismatch(int variants) => throw Unsupported();

    /// <inheritdoc/>
    public readonly void ReportMissingMember(ReadOnlySpan<byte> name) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("An address holds scalars, lists and maps of them.");
}
