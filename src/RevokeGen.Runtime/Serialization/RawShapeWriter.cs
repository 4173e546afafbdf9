using System;
using System.Buffers;
using System.Numerics;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes a body that is one blob or one string, as it is (<c>smithy.api#httpPayload</c>).</summary>
/// <param name="output">Where the bytes go.</param>
public readonly struct RawShapeWriter(IBufferWriter<byte> output) : IShapeWriter
{
    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name) => throw Unsupported();

    /// <inheritdoc/>
    public void EndStructure() => throw Unsupported();

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count) => throw Unsupported();

    /// <inheritdoc/>
    public void EndList() => throw Unsupported();

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteKey(string key) => throw Unsupported();

    /// <inheritdoc/>
    public void EndMap() => throw Unsupported();

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value) => Encoding.UTF8.GetBytes(value, output);

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value) => output.Write(value.GetValueOrDefault().Span);

    /// <inheritdoc/>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw Unsupported();

    /// <inheritdoc/>
    public void WriteNull(ReadOnlySpan<byte> name) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("The body is one blob or one string.");
}
