using System;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>
/// Reads a structure without members, whose required members the emitted reader then fills as Smithy's client error correction says.
/// </summary>
public readonly struct EmptyShapeReader : IShapeReader
{
    /// <inheritdoc/>
    public void BeginStructure()
    {
    }

    /// <inheritdoc/>
    public bool NextAttribute(out ReadOnlySpan<byte> name) => NextMember(out name);

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        name = default;
        return false;
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName)
    {
    }

    /// <inheritdoc/>
    public bool NextItem() => false;

    /// <inheritdoc/>
    public void BeginMap(in MapNames names)
    {
    }

    /// <inheritdoc/>
    public bool NextEntry(out string key)
    {
        key = "";
        return false;
    }

    /// <inheritdoc/>
    /// <remarks>There is no value.</remarks>
    public bool TryReadNull() => true;

    /// <inheritdoc/>
    public string ReadString() => "";

    /// <inheritdoc/>
    public bool ReadBoolean() => false;

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => 0;

    /// <inheritdoc/>
    public float ReadFloat() => 0;

    /// <inheritdoc/>
    public double ReadDouble() => 0;

    /// <inheritdoc/>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) => DateTimeOffset.UnixEpoch;

    /// <inheritdoc/>
    public byte[] ReadBlob() => [];

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => 0;

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => default;

    /// <inheritdoc/>
    public Document ReadDocument() => Document.Null;

    /// <inheritdoc/>
    public void SkipUnknownMember()
    {
    }

    /// <inheritdoc/>
    public void ReportUnionMismatch(int variants)
    {
    }

    /// <inheritdoc/>
    public void ReportMissingMember(ReadOnlySpan<byte> name)
    {
    }
}
