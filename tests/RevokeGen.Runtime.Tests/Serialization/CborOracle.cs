using System;
using System.Formats.Cbor;
using System.Globalization;
using System.Numerics;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Values in CBOR by the framework's own reader and writer.</summary>
internal static class CborOracle
{
    /// <summary>Holds a value against what the reader finds.</summary>
    public static void AssertIs(ShapeNode node, CborReader cbor)
    {
        switch (node)
        {
            case ShapeNode.Text text:
                Assert.Equal(ShapeNode.Scalars(text.Value), cbor.ReadTextString());
                break;
            case ShapeNode.Flag flag:
                Assert.Equal(flag.Value, cbor.ReadBoolean());
                break;
            case ShapeNode.Integer integer:
                Assert.Equal(integer.Value, cbor.ReadInt64());
                break;
            case ShapeNode.Single number:
                Assert.Equal(number.Value, cbor.ReadSingle());
                break;
            case ShapeNode.Double number:
                Assert.Equal(number.Value, cbor.ReadDouble());
                break;
            case ShapeNode.Moment moment:
                Assert.Equal(CborTag.UnixTimeSeconds, cbor.ReadTag());
                var seconds = cbor.PeekState() is CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger ? cbor.ReadInt64() : cbor.ReadDouble();
                Assert.Equal(moment.Value.ToUnixTimeMilliseconds(), Math.Round(seconds * 1000));
                break;
            case ShapeNode.Blob blob:
                Assert.Equal(blob.Value, cbor.ReadByteString());
                break;
            case ShapeNode.Big big:
                Assert.Equal(big.Value, ReadBig(cbor));
                break;
            case ShapeNode.Decimal number:
                Assert.Equal(CborTag.DecimalFraction, cbor.ReadTag());
                Assert.Equal(2, cbor.ReadStartArray());
                var exponent = cbor.ReadInt32();
                Assert.Equal(number.Value, Decimal(ReadBig(cbor), exponent));
                cbor.ReadEndArray();
                break;
            case ShapeNode.Null:
                cbor.ReadNull();
                break;
            case ShapeNode.List list:
                Assert.Equal(list.Items.Count, cbor.ReadStartArray());
                foreach (var item in list.Items)
                    AssertIs(item, cbor);
                cbor.ReadEndArray();
                break;
            case ShapeNode.Members members:
                Assert.Equal(members.IsMap ? members.Values.Count : null, cbor.ReadStartMap());
                foreach (var (name, value) in members.Values)
                {
                    Assert.Equal(members.NameOf(name), cbor.ReadTextString());
                    AssertIs(value, cbor);
                }

                cbor.ReadEndMap();
                break;
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    /// <summary>Writes a value in any of the ways that mean it.</summary>
    public static void Write(ShapeNode node, CborWriter cbor, Random random)
    {
        switch (node)
        {
            case ShapeNode.Text text:
                WriteText(text.Value, cbor, random);
                break;
            case ShapeNode.Flag flag:
                cbor.WriteBoolean(flag.Value);
                break;
            case ShapeNode.Integer integer:
                cbor.WriteInt64(integer.Value);
                break;
            case ShapeNode.Single number:
                WriteNumber(number.Value, cbor, random);
                break;
            case ShapeNode.Double number:
                WriteNumber(number.Value, cbor, random);
                break;
            case ShapeNode.Moment moment:
                cbor.WriteTag(CborTag.UnixTimeSeconds);
                WriteNumber(moment.Value.ToUnixTimeMilliseconds() / 1000d, cbor, random);
                break;
            case ShapeNode.Blob blob:
                WriteBytes(blob.Value, cbor, random);
                break;
            case ShapeNode.Big big:
                WriteBig(big.Value, cbor, random);
                break;
            case ShapeNode.Decimal number:
                cbor.WriteTag(CborTag.DecimalFraction);
                cbor.WriteStartArray(2);
                cbor.WriteInt32(number.Value.Exponent);
                WriteBig(number.Value.Mantissa, cbor, random);
                cbor.WriteEndArray();
                break;
            case ShapeNode.Null:
                cbor.WriteSimpleValue(random.Next(2) == 0 ? CborSimpleValue.Null : CborSimpleValue.Undefined);
                break;
            case ShapeNode.List list:
                cbor.WriteStartArray(random.Next(2) == 0 ? null : list.Items.Count);
                foreach (var item in list.Items)
                    Write(item, cbor, random);
                cbor.WriteEndArray();
                break;
            case ShapeNode.Members members:
                cbor.WriteStartMap(random.Next(2) == 0 ? null : members.Values.Count);
                foreach (var (name, value) in members.Values)
                {
                    WriteText(members.NameOf(name), cbor, random);
                    Write(value, cbor, random);
                }

                cbor.WriteEndMap();
                break;
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    private static BigInteger ReadBig(CborReader cbor) => cbor.PeekState() switch
    {
        CborReaderState.UnsignedInteger => cbor.ReadUInt64(),
        CborReaderState.NegativeInteger => -1 - (BigInteger)cbor.ReadCborNegativeIntegerRepresentation(),
        _ => cbor.ReadBigInteger(),
    };

    private static BigDecimal Decimal(BigInteger mantissa, int exponent) => BigDecimal.Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}"));

    private static void WriteBig(BigInteger value, CborWriter cbor, Random random)
    {
        if (random.Next(2) == 0 && value >= long.MinValue && value <= long.MaxValue)
            cbor.WriteInt64((long)value);
        else
            cbor.WriteBigInteger(value);
    }

    private static void WriteText(string text, CborWriter cbor, Random random)
    {
        var value = ShapeNode.Scalars(text);
        if (random.Next(2) == 0)
        {
            cbor.WriteTextString(value);
            return;
        }

        // Not between the halves of a character.
        var cut = random.Next(value.Length + 1);
        if (cut > 0 && cut < value.Length && char.IsLowSurrogate(value[cut]))
            cut--;
        cbor.WriteStartIndefiniteLengthTextString();
        cbor.WriteTextString(value[..cut]);
        cbor.WriteTextString(value[cut..]);
        cbor.WriteEndIndefiniteLengthTextString();
    }

    private static void WriteBytes(byte[] value, CborWriter cbor, Random random)
    {
        if (random.Next(2) == 0)
        {
            cbor.WriteByteString(value);
            return;
        }

        var cut = random.Next(value.Length + 1);
        cbor.WriteStartIndefiniteLengthByteString();
        cbor.WriteByteString(value.AsSpan(0, cut));
        cbor.WriteByteString(value.AsSpan(cut));
        cbor.WriteEndIndefiniteLengthByteString();
    }

    // In half as many bytes, or as an integer, where that is the same number.
    private static void WriteNumber(double value, CborWriter cbor, Random random)
    {
        var way = random.Next(4);
        if (way == 0 && ((double)(Half)value).Equals(value))
            cbor.WriteHalf((Half)value);
        else if (way == 1 && ((double)(float)value).Equals(value))
            cbor.WriteSingle((float)value);
        else if (way == 2 && value is > -1e15 and < 1e15 && value == Math.Truncate(value) && !double.IsNegative(value))
            cbor.WriteInt64((long)value);
        else
            cbor.WriteDouble(value);
    }
}
