using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Writes a shape as CBOR (RFC 8949), every head as short as it goes. Allocates nothing while lists and maps nest no deeper than 32 levels.</summary>
/// <remarks>
/// What is written has reached the output when the outermost structure, list or map has ended, or after <see cref="Flush"/>. Lists and maps say their count;
/// where an item or value is missing because it is null, a null stands for it, at the end of a list, so that the count stays true.
/// </remarks>
/// <param name="output">Where the bytes go.</param>
public ref struct CborShapeWriter(IBufferWriter<byte> output) : IShapeWriter
{
    // A block of UTF-16 text takes up to three times as many bytes.
    private const int BlockLength = 512;

    // .NET's own has the sign of a negative number.
    private const uint NotANumber = 0x7FC0_0000;

    private static readonly byte Null = CborHead.Initial(CborType.Simple, CborHead.Null);

    private Utf8Output _output = new(output);
    private ByteStack _outer;
    private int _depth;

    // Data items that the list or map begun last still owes; in a map its keys count too.
    private int _owed;

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name)
    {
        Begin(name, 0);
        _output.Write(CborHead.Initial(CborType.Map, CborHead.Indefinite));
    }

    /// <inheritdoc/>
    public void EndStructure()
    {
        _output.Write(CborHead.Break);
        End();
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count)
    {
        Begin(name, count);
        WriteHead(CborType.Array, (ulong)count);
    }

    /// <inheritdoc/>
    public void EndList() => End();

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count)
    {
        Begin(name, checked(count * 2));
        WriteHead(CborType.Map, (ulong)count);
    }

    /// <inheritdoc/>
    public void WriteKey(string key)
    {
        if (_owed % 2 != 0)
            WriteNull(default);
        _owed--;
        WriteText(key);
    }

    /// <inheritdoc/>
    public void EndMap() => End();

    /// <inheritdoc/>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteText(value);
    }

    /// <inheritdoc/>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        _output.Write(CborHead.Initial(CborType.Simple, value.Value ? CborHead.True : CborHead.False));
    }

    /// <inheritdoc/>
    public void WriteInteger(ReadOnlySpan<byte> name, long? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteInteger(value.Value);
    }

    /// <inheritdoc/>
    public void WriteFloat(ReadOnlySpan<byte> name, float? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteNumber(value.Value);
    }

    /// <inheritdoc/>
    /// <remarks>In four bytes where they hold the same number. Two bytes are not used, which not all services can read.</remarks>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteNumber(value.Value);
    }

    /// <inheritdoc/>
    /// <remarks>Seconds since the epoch, to the millisecond, whatever the format.</remarks>
    public void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteHead(CborType.Tag, CborHead.EpochTime);
        var milliseconds = value.Value.ToUnixTimeMilliseconds();
        if (milliseconds % 1000 == 0)
            WriteInteger(milliseconds / 1000);
        else
            WriteNumber(milliseconds / 1000d);
    }

    /// <inheritdoc/>
    public void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteHead(CborType.Bytes, (ulong)value.Value.Length);
        _output.Write(value.Value.Span);
    }

    /// <inheritdoc/>
    /// <remarks>An integer where it fits into eight bytes, otherwise a bignum (RFC 8949, section 3.4.3).</remarks>
    public void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteInteger(value.Value);
    }

    /// <inheritdoc/>
    /// <remarks>A decimal fraction (RFC 8949, section 3.4.4).</remarks>
    public void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value)
    {
        if (value is null)
            return;
        BeginValue(name);
        WriteHead(CborType.Tag, CborHead.DecimalFraction);
        WriteHead(CborType.Array, 2);
        WriteInteger(value.Value.Exponent);
        WriteInteger(value.Value.Mantissa);
    }

    /// <inheritdoc/>
    public readonly void WriteDocument(ReadOnlySpan<byte> name, Document? value) => throw new NotSupportedException("rpcv2Cbor has no documents.");

    /// <inheritdoc/>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        BeginValue(name);
        _output.Write(Null);
    }

    /// <summary>Hands what was written to the output. Only needed where the document is a single value.</summary>
    public void Flush() => _output.Flush();

    private void BeginValue(scoped ReadOnlySpan<byte> name)
    {
        if (!name.IsEmpty)
        {
            WriteHead(CborType.Text, (ulong)name.Length);
            _output.Write(name);
        }
        else if (_owed > 0)
        {
            _owed--;
        }
    }

    private void Begin(scoped ReadOnlySpan<byte> name, int count)
    {
        BeginValue(name);
        _outer.PushValue(_owed);
        _owed = count;
        _depth++;
    }

    private void End()
    {
        for (; _owed > 0; _owed--)
            _output.Write(Null);
        _owed = _outer.PopValue<int>();
        if (--_depth > 0)
            return;
        _outer.Release();
        Flush();
    }

    private void WriteHead(CborType type, ulong argument) =>
        _output.Advance(CborHead.Write(_output.Reserve(CborHead.MaxLength), type, argument));

    private void WriteInteger(long value)
    {
        if (value < 0)
            WriteHead(CborType.Negative, (ulong)~value);
        else
            WriteHead(CborType.Unsigned, (ulong)value);
    }

    private void WriteInteger(BigInteger value)
    {
        var isNegative = value.Sign < 0;
        var distance = isNegative ? -1 - value : value;
        if (distance <= ulong.MaxValue)
        {
            WriteHead(isNegative ? CborType.Negative : CborType.Unsigned, (ulong)distance);
            return;
        }

        WriteHead(CborType.Tag, isNegative ? CborHead.NegativeBignum : CborHead.PositiveBignum);
        var length = distance.GetByteCount(isUnsigned: true);
        WriteHead(CborType.Bytes, (ulong)length);
        distance.TryWriteBytes(_output.Reserve(length), out _, isUnsigned: true, isBigEndian: true);
        _output.Advance(length);
    }

    private void WriteNumber(double value)
    {
        var room = _output.Reserve(CborHead.MaxLength);
        var single = double.IsNaN(value) ? BitConverter.UInt32BitsToSingle(NotANumber) : (float)value;
        if (single == value || double.IsNaN(value))
        {
            room[0] = CborHead.Initial(CborType.Simple, CborHead.Single);
            BinaryPrimitives.WriteSingleBigEndian(room[1..], single);
            _output.Advance(1 + sizeof(float));
        }
        else
        {
            room[0] = CborHead.Initial(CborType.Simple, CborHead.Double);
            BinaryPrimitives.WriteDoubleBigEndian(room[1..], value);
            _output.Advance(1 + sizeof(double));
        }
    }

    // A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    private void WriteText(string text)
    {
        if (text.Length > BlockLength)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            WriteHead(CborType.Text, (ulong)length);
            _output.Advance(Encoding.UTF8.GetBytes(text, _output.Reserve(length)));
            return;
        }

        // Written behind the head that it has if it is ASCII, and moved if it is not.
        var room = _output.Reserve((text.Length * 3) + CborHead.MaxLength);
        var likely = CborHead.LengthFor(text.Length);
        Utf8.FromUtf16(text, room[likely..], out _, out var written, replaceInvalidSequences: true, isFinalBlock: true);
        var head = CborHead.LengthFor(written);
        if (head != likely)
            room.Slice(likely, written).CopyTo(room[head..]);
        CborHead.Write(room, CborType.Text, (ulong)written);
        _output.Advance(head + written);
    }
}
