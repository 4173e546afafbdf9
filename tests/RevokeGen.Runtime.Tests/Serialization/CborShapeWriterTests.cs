using System;
using System.Buffers;
using System.Linq;
using System.Numerics;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class CborShapeWriterTests
{
    [Fact]
    public void What_was_written_is_read() => SampleText.AssertEqual(Sample.Full, SampleText.ReadCbor(Written.Cbor(Sample.Full)));

    [Theory]
    [InlineData(0, "00")]
    [InlineData(23, "17")]
    [InlineData(24, "1818")]
    [InlineData(255, "18FF")]
    [InlineData(256, "190100")]
    [InlineData(65_536, "1A00010000")]
    [InlineData(4_294_967_296, "1B0000000100000000")]
    [InlineData(long.MaxValue, "1B7FFFFFFFFFFFFFFF")]
    [InlineData(-1, "20")]
    [InlineData(-25, "3818")]
    [InlineData(long.MinValue, "3B7FFFFFFFFFFFFFFF")]
    public void Integer_takes_as_few_bytes_as_it_goes(long value, string expected) =>
        Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteInteger("a"u8, value)));

    [Theory]
    [InlineData(0d, "FA00000000")]
    [InlineData(-0d, "FA80000000")]
    [InlineData(1.5, "FA3FC00000")]
    [InlineData(0.1, "FB3FB999999999999A")]
    [InlineData(1e39, "FB48078287F49C4A1D")]
    [InlineData(double.NaN, "FA7FC00000")]
    [InlineData(double.NegativeInfinity, "FAFF800000")]
    public void Double_takes_four_bytes_where_they_hold_it(double value, string expected) =>
        Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteDouble("a"u8, value)));

    [Theory]
    [InlineData(0, "C100")]
    [InlineData(1_398_796_238_000, "C11A535FEFCE")]
    [InlineData(1500, "C1FA3FC00000")]
    [InlineData(-1, "C1FBBF50624DD2F1A9FC")]
    [InlineData(-62_135_596_800_000, "C13B0000000E7791F6FF")]
    public void Timestamp_is_tagged_seconds_to_the_millisecond(long milliseconds, string expected)
    {
        var value = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).AddTicks(9_999).ToOffset(TimeSpan.Zero);
        foreach (var format in Enum.GetValues<TimestampFormat>())
            Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteTimestamp("a"u8, value, format)));
    }

    [Theory]
    [InlineData("18446744073709551615", "1BFFFFFFFFFFFFFFFF")]
    [InlineData("18446744073709551616", "C249010000000000000000")]
    [InlineData("-18446744073709551616", "3BFFFFFFFFFFFFFFFF")]
    [InlineData("-18446744073709551617", "C349010000000000000000")]
    public void Big_integer_is_a_bignum_beyond_eight_bytes(string value, string expected) =>
        Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteBigInteger("a"u8, BigInteger.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("273.15", "C48221196AB3")]
    [InlineData("-1.50", "C482213895")]
    [InlineData("1e400", "C48219019001")]
    [InlineData("0", "C4820000")]
    public void Big_decimal_is_a_decimal_fraction(string value, string expected) =>
        Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteBigDecimal("a"u8, BigDecimal.Parse(value))));

    [Theory]
    [InlineData("", "60")]
    [InlineData("aü", "6361C3BC")]
    [InlineData("üüüüüüüüüüüü", "7818C3BCC3BCC3BCC3BCC3BCC3BCC3BCC3BCC3BCC3BCC3BCC3BC")]
    public void Text_has_its_length_in_bytes(string value, string expected) =>
        Assert.Equal(expected, Value((ref CborShapeWriter writer) => writer.WriteString("a"u8, value)));

    [Fact]
    public void Lone_surrogate_becomes_a_replacement_character()
    {
        foreach (var text in (string[])["a" + (char)0xD800 + "b", new string('x', 5000) + (char)0xDC00])
            Assert.Equal(ShapeNode.Scalars(text), SampleText.ReadCbor(Written.Cbor(new Sample { Text = text })).Text);
    }

    [Fact]
    public void Text_longer_than_any_block_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("ü🎈x", 3000));
        Assert.Equal(text, SampleText.ReadCbor(Written.Cbor(new Sample { Text = text, Child = new Sample { Text = "y" } })).Text);
    }

    [Fact]
    public void Item_and_value_that_may_not_be_null_and_are_leave_the_count_true()
    {
        // {"l": ["x", null], "m": {"a": null, "b": "y", "c": null}, "z": 1}
        Assert.Equal("BF616C826178F6616DA36161F6616261796163F6617A01FF", Convert.ToHexString(Written.Cbor((ref CborShapeWriter writer) =>
        {
            writer.BeginList("l"u8, "member"u8, 2);
            writer.WriteString(default, null);
            writer.WriteString(default, "x");
            writer.EndList();
            writer.BeginMap("m"u8, default, 3);
            foreach (var (key, value) in ((string, string?)[])[("a", null), ("b", "y"), ("c", null)])
            {
                writer.WriteKey(key);
                writer.WriteString(default, value);
            }

            writer.EndMap();
            writer.WriteInteger("z"u8, 1);
        })));
    }

    [Fact]
    public void Depth_is_that_of_the_value()
    {
        const int Levels = 5000;
        var output = new ArrayBufferWriter<byte>();
        var writer = new CborShapeWriter(output);
        for (var level = 0; level < Levels; level++)
            writer.BeginList(default, default, 1);
        for (var level = 0; level < Levels; level++)
            writer.EndList();
        Assert.Equal(string.Concat(Enumerable.Repeat("81", Levels)) + "F6", Convert.ToHexString(output.WrittenSpan));
    }

    [Fact]
    public void Documents_are_not_of_the_format() =>
        Assert.Throws<NotSupportedException>(() => Written.Cbor((ref CborShapeWriter writer) => writer.WriteDocument("a"u8, Document.Null)));

    private static string Value(Written.WriteMembers<CborShapeWriter> write)
    {
        var document = Convert.ToHexString(Written.Cbor(write));
        var name = "BF61" + Convert.ToHexString(Encoding.UTF8.GetBytes("a"));
        Assert.StartsWith(name, document, StringComparison.Ordinal);
        return document[name.Length..^2];
    }
}
