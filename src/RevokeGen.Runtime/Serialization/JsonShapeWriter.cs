using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes a shape as JSON, as compactly as it goes. Allocates nothing, and nests as deep as the value does.</summary>
/// <remarks>What is written has reached the output when the outermost structure, list or map has ended, or after <see cref="Flush"/>.</remarks>
/// <param name="output">Where the bytes go.</param>
/// <param name="quotesBigNumbers">Whether numbers without limits are strings, as in rpcv2Json, so that no reader takes them for less precise ones.</param>
public ref struct JsonShapeWriter(IBufferWriter<byte> output, bool quotesBigNumbers = false) : IShapeWriter
{
    // A multiple of three, so that only the last block of a blob can end in padding.
    private const int BlobBlock = 384;

    private readonly bool _quotesBigNumbers = quotesBigNumbers;
    private Utf8Output _output = new(output);
    private int _depth;
    private bool _needsComma;

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name) => Begin(name, (byte)'{');

    /// <inheritdoc/>
    public void EndStructure() => End((byte)'}');

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count) => Begin(name, (byte)'[');

    /// <inheritdoc/>
    public void EndList() => End((byte)']');

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count) => Begin(name, (byte)'{');

    /// <inheritdoc/>
    public void WriteKey(string key)
    {
        if (_needsComma)
            _output.Write((byte)',');
        JsonText.Write(ref _output, key);
        _output.Write((byte)':');
        _needsComma = false;
    }

    /// <inheritdoc/>
    public void EndMap() => End((byte)'}');

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        JsonText.Write(ref _output, value);
    }

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        _output.Write(value.Value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        _output.Advance(NumberText.Format(value.Value, _output.Reserve(NumberText.MaxLength)));
    }

    /// <inheritdoc/>
    /// <remarks>Infinite values and NaN, which JSON numbers cannot be, are strings.</remarks>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteQuoted(!float.IsFinite(value.Value), NumberText.Format(value.Value, _output.Reserve(NumberText.MaxLength)));
    }

    /// <inheritdoc/>
    /// <remarks>Infinite values and NaN, which JSON numbers cannot be, are strings.</remarks>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteQuoted(!double.IsFinite(value.Value), NumberText.Format(value.Value, _output.Reserve(NumberText.MaxLength)));
    }

    /// <inheritdoc/>
    /// <remarks>Seconds since the epoch are a number, the other formats strings.</remarks>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format)
    {
        if (value is null)
            return;
        BeginValue(name);
        var length = TimestampText.Format(value.Value, format, _output.Reserve(TimestampText.MaxLength + 2));
        WriteQuoted(format is not TimestampFormat.EpochSeconds, length);
    }

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        _output.Write((byte)'"');
        for (var rest = value.Value.Span; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, BlobBlock)..])
        {
            var block = rest[..Math.Min(rest.Length, BlobBlock)];
            Base64.EncodeToUtf8(block, _output.Reserve(Base64.GetMaxEncodedToUtf8Length(block.Length)), out _, out var written);
            _output.Advance(written);
        }

        _output.Write((byte)'"');
    }

    /// <inheritdoc/>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value)
    {
        if (value is not null)
            WriteNumber(name, value.Value.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value)
    {
        if (value is not null)
            WriteNumber(name, value.Value.ToString());
    }

    /// <inheritdoc/>
    public void WriteDocument(ReadOnlySpan<byte> name, Document? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        _output.Write(JsonMarshal.GetRawUtf8Value(value.Json));
    }

    /// <inheritdoc/>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        BeginValue(name);
        _output.Write("null"u8);
    }

    /// <summary>Hands what was written to the output. Only needed where the document is a single value.</summary>
    public void Flush() => _output.Flush();

    private void WriteNumber(scoped ReadOnlySpan<byte> name, string number)
    {
        BeginValue(name);
        WriteQuoted(_quotesBigNumbers, Encoding.ASCII.GetBytes(number, _output.Reserve(number.Length + 2)));
    }

    private void BeginValue(scoped ReadOnlySpan<byte> name)
    {
        if (!name.IsEmpty)
            JsonText.WriteName(ref _output, name, _needsComma);
        else if (_needsComma)
            _output.Write((byte)',');
        _needsComma = true;
    }

    private void Begin(scoped ReadOnlySpan<byte> name, byte opening)
    {
        BeginValue(name);
        _output.Write(opening);
        _needsComma = false;
        _depth++;
    }

    private void End(byte closing)
    {
        _output.Write(closing);
        _needsComma = true;
        if (--_depth == 0)
            Flush();
    }

    // The text is already in the room that was reserved, which has space left for the quotes around it.
    private void WriteQuoted(bool isText, int length)
    {
        if (isText)
        {
            var room = _output.Reserve(length + 2);
            room[..length].CopyTo(room[1..]);
            room[0] = room[length + 1] = (byte)'"';
            length += 2;
        }

        _output.Advance(length);
    }
}
