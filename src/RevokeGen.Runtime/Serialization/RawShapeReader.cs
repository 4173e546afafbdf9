using System;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads a body that is one blob or one string, as it is (<c>smithy.api#httpPayload</c>).</summary>
/// <param name="body">The whole body.</param>
public readonly ref struct RawShapeReader(ReadOnlySpan<byte> body) : IShapeReader
{
    private readonly ReadOnlySpan<byte> _body = body;

    /// <inheritdoc/>
    public void BeginStructure() => throw Unsupported();

    /// <inheritdoc/>
    public bool NextAttribute(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public bool NextMember(out ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> itemName) => throw Unsupported();

    /// <inheritdoc/>
    public bool NextItem() => throw Unsupported();

    /// <inheritdoc/>
    public void BeginMap(in MapNames names) => throw Unsupported();

    /// <inheritdoc/>
    public bool NextEntry(out string key) => throw Unsupported();

    /// <inheritdoc/>
    /// <remarks>An empty body is no value.</remarks>
    public bool TryReadNull() => _body.IsEmpty;

    /// <inheritdoc/>
    public string ReadString() => StrictUtf8.TryRead(_body, out var text) ? text : throw new ShapeFormatException("The body is not UTF-8.");

    /// <inheritdoc/>
    public bool ReadBoolean() => throw Unsupported();

    /// <inheritdoc/>
    public long ReadInteger(long min, long max) => throw Unsupported();

    /// <inheritdoc/>
    public float ReadFloat() => throw Unsupported();

    /// <inheritdoc/>
    public double ReadDouble() => throw Unsupported();

    /// <inheritdoc/>
    public DateTimeOffset ReadTimestamp(TimestampFormat format) => throw Unsupported();

    /// <inheritdoc/>
    public byte[] ReadBlob() => _body.ToArray();

    /// <inheritdoc/>
    public BigInteger ReadBigInteger() => throw Unsupported();

    /// <inheritdoc/>
    public BigDecimal ReadBigDecimal() => throw Unsupported();

    /// <inheritdoc/>
    public Document ReadDocument() => throw Unsupported();

    /// <inheritdoc/>
    public void SkipUnknownMember() => throw Unsupported();

    /// <inheritdoc/>
    public void ReportUnionMismatch(int variants) => throw Unsupported();

    /// <inheritdoc/>
    public void ReportMissingMember(ReadOnlySpan<byte> name) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("The body is one blob or one string.");
}
