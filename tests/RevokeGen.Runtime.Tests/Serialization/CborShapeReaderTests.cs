using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class CborShapeReaderTests
{
    private delegate T Reading<T>(ref CborShapeReader reader);

    [Fact]
    public void Unknown_members_are_skipped_whatever_they_hold() => SampleText.AssertEqual(
        new Sample { Number = 1, Text = "t" },
        // {"x": {_ "y": [_ {"z": null}, (_ h'00', h''), 1(2), 4([1, 2(h'00')])]}, "Number": 1, "q": 32(simple(255)), "w": {1: [], {}: 1.5}, "Text": "t"}
        SampleText.ReadCbor(Convert.FromHexString("A5" + "6178" + "BF61799F" + "A1617AF6" + "5F410040FF" + "C102" + "C48201C24100" + "FFFF" + "664E756D62657201" + "6171D820F8FF" + "6177A20180A0F93E00" + "64546578746174")));

    [Fact]
    public void Null_and_undefined_members_are_absent() => SampleText.AssertEqual(
        new Sample { Flag = true }, SampleText.ReadCbor(Convert.FromHexString("BF6454657874F6654368696C64F764466C6167F5FF")));

    [Fact]
    public void Null_of_a_sparse_list_is_told_apart()
    {
        var reader = new CborShapeReader([0x84, 0xF6, 0x61, (byte)'x', 0xF7, 0xF6]);
        reader.BeginList("member"u8);
        var text = "";
        while (reader.NextItem())
            text += reader.TryReadNull() ? "-" : reader.ReadString();
        Assert.Equal("-x--", text);
    }

    [Theory]
    [InlineData("C11A535FEFCE", "2014-04-29T18:30:38")]
    [InlineData("1A535FEFCE", "2014-04-29T18:30:38")]
    [InlineData("C1FB41CC37DB380FBE77", "2000-01-02T20:34:56.123")]
    [InlineData("C1F93E00", "1970-01-01T00:00:01.5")]
    [InlineData("C1FA3FC00000", "1970-01-01T00:00:01.5")]
    [InlineData("C120", "1969-12-31T23:59:59")]
    [InlineData("C13A00000000", "1969-12-31T23:59:59")]
    public void Timestamp_is_read_from_integers_and_floats(string cbor, string expected) => Assert.Equal(
        DateTime.Parse(expected, CultureInfo.InvariantCulture), Read(cbor, static (ref CborShapeReader reader) => reader.ReadTimestamp(TimestampFormat.HttpDate)).UtcDateTime);

    [Theory]
    [InlineData("F97C00", double.PositiveInfinity)]
    [InlineData("F9FC00", double.NegativeInfinity)]
    [InlineData("F97E00", double.NaN)]
    [InlineData("F97C01", double.NaN)]
    [InlineData("F90050", 4.76837158203125e-06)]
    [InlineData("F98000", -0d)]
    [InlineData("FA3FC00000", 1.5)]
    [InlineData("FB3FF199999999999A", 1.1)]
    [InlineData("190100", 256)]
    [InlineData("3863", -100)]
    [InlineData("1BFFFFFFFFFFFFFFFF", 18446744073709551615d)]
    public void Double_is_read_from_every_width(string cbor, double expected)
    {
        Assert.Equal(expected, Read(cbor, static (ref CborShapeReader reader) => reader.ReadDouble()));
        Assert.Equal((float)expected, Read(cbor, static (ref CborShapeReader reader) => reader.ReadFloat()));
    }

    [Theory]
    [InlineData("C24100", "0")]
    [InlineData("C240", "0")]
    [InlineData("C249010000000000000000", "18446744073709551616")]
    [InlineData("C3490100000000000000FF", "-18446744073709551872")]
    [InlineData("C25F41014100FF", "256")]
    [InlineData("3BFFFFFFFFFFFFFFFF", "-18446744073709551616")]
    [InlineData("05", "5")]
    public void Big_integer_is_read(string cbor, string expected) =>
        Assert.Equal(BigInteger.Parse(expected, CultureInfo.InvariantCulture), Read(cbor, static (ref CborShapeReader reader) => reader.ReadBigInteger()));

    [Theory]
    [InlineData("C48221196AB3", "273.15")]
    [InlineData("C48203C24101", "1000")]
    [InlineData("C4823A3FFFFFFF20", "-1e-1073741824")]
    [InlineData("C249010000000000000000", "18446744073709551616")]
    [InlineData("20", "-1")]
    public void Big_decimal_is_read(string cbor, string expected) =>
        Assert.Equal(BigDecimal.Parse(expected), Read(cbor, static (ref CborShapeReader reader) => reader.ReadBigDecimal()));

    [Theory]
    [InlineData("Text", "01")]
    [InlineData("Text", "4161")]
    [InlineData("Text", "61FF")]
    [InlineData("Text", "7F6161")]
    [InlineData("Text", "7F4161FF")]
    [InlineData("Text", "C2616161")]
    [InlineData("Flag", "01")]
    [InlineData("Flag", "F800")]
    [InlineData("Flag", "F814")]
    [InlineData("Flag", "F8FF")]
    [InlineData("Number", "1865")]
    [InlineData("Number", "3864")]
    [InlineData("Number", "1BFFFFFFFFFFFFFFFF")]
    [InlineData("Number", "3BFFFFFFFFFFFFFFFF")]
    [InlineData("Number", "F93C00")]
    [InlineData("Number", "6131")]
    [InlineData("Number", "1C")]
    [InlineData("Number", "1F")]
    [InlineData("Ratio", "FB47EFFFFFF0000000")]
    [InlineData("Precise", "63312E35")]
    [InlineData("Precise", "F5")]
    [InlineData("Moment", "C07818")]
    [InlineData("Moment", "C1F97E00")]
    [InlineData("Moment", "C1F97C00")]
    [InlineData("Moment", "C1FB7FEFFFFFFFFFFFFF")]
    [InlineData("Moment", "C11BFFFFFFFFFFFFFFFF")]
    [InlineData("Moment", "C1C101")]
    [InlineData("Bytes", "6161")]
    [InlineData("Bytes", "5F5F4100FFFF")]
    [InlineData("Items", "A0")]
    [InlineData("Items", "BFFF")]
    [InlineData("Pairs", "80")]
    [InlineData("Pairs", "BF6161FF")]
    [InlineData("Pairs", "A10161")]
    [InlineData("Child", "80")]
    [InlineData("Child", "A1F561")]
    [InlineData("Unknown", "BF01FF")]
    [InlineData("Unknown", "9FBF0102FF")]
    [InlineData("Unknown", "F814")]
    [InlineData("Unknown", "C1")]
    [InlineData("Unknown", "DF01")]
    public void Value_of_another_type_or_none_is_refused(string member, string value)
    {
        var name = Convert.ToHexString(Written.Cbor((ref CborShapeWriter writer) => writer.WriteNull(System.Text.Encoding.ASCII.GetBytes(member))))[2..^4];
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor(Convert.FromHexString("BF" + name + value + "FF")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("FF")]
    [InlineData("80")]
    [InlineData("A000")]
    [InlineData("BFFFFF")]
    [InlineData("BF")]
    public void Document_that_is_no_structure_alone_is_refused(string cbor) =>
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor(Convert.FromHexString(cbor)));

    [Theory]
    [InlineData("9B1000000000000000")]
    [InlineData("BB1000000000000000")]
    [InlineData("BBFFFFFFFFFFFFFFFF")]
    [InlineData("9A7FFFFFFF00")]
    [InlineData("5B1000000000000000")]
    [InlineData("7BFFFFFFFFFFFFFFFF")]
    [InlineData("5F5B1000000000000000FF")]
    [InlineData("C25B1000000000000000")]
    [InlineData("A27F")]
    public void Length_that_is_not_there_is_refused_at_once(string value)
    {
        var document = Convert.FromHexString("A16161" + value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor(document));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x9F)]
    [InlineData(0xC1)]
    [InlineData(0xD9)]
    public void Depth_is_bounded(byte opening)
    {
        var nested = Enumerable.Repeat(opening, 100_000).ToArray();
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor([0xA1, 0x61, (byte)'a', .. nested]));
        Assert.Throws<ShapeFormatException>(() => Read(Convert.ToHexString(nested), static (ref CborShapeReader reader) => reader.ReadBigInteger()));
    }

    [Fact]
    public void Recursive_structure_is_as_deep_as_the_format_allows()
    {
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor(Children(129)));
        Assert.NotNull(SampleText.ReadCbor(Children(128)).Child);
    }

    [Theory]
    [InlineData("C48300010203")]
    [InlineData("C49F0001FF")]
    [InlineData("C4821A8000000001")]
    [InlineData("C482F9000001")]
    [InlineData("C4826101")]
    [InlineData("F93C00")]
    public void Decimal_fraction_of_another_form_is_refused(string cbor) =>
        Assert.Throws<ShapeFormatException>(() => Read(cbor, static (ref CborShapeReader reader) => reader.ReadBigDecimal()));

    [Fact]
    public void Bignum_of_more_digits_than_any_number_has_is_refused()
    {
        Assert.Equal(4096 * 8, Read("C2591000" + new string('F', 8192), static (ref CborShapeReader reader) => reader.ReadBigInteger()).GetBitLength());
        Assert.Throws<ShapeFormatException>(() => Read("C2591001" + new string('F', 8194), static (ref CborShapeReader reader) => reader.ReadBigInteger()));
    }

    [Fact]
    public void Message_says_where_and_holds_nothing_of_the_document()
    {
        var document = Written.Cbor((ref CborShapeWriter writer) => writer.WriteString("Number"u8, "secret"));
        var exception = Assert.Throws<ShapeFormatException>(() => SampleText.ReadCbor(document));
        Assert.Equal("Expected an integer from -100 to 100: byte 9 of the CBOR.", exception.Message);
    }

    private static byte[] Children(int depth) => [.. Enumerable.Repeat(Convert.FromHexString("A1654368696C64"), depth - 1).SelectMany(static level => level), 0xA0];

    private static T Read<T>(string cbor, Reading<T> read)
    {
        var reader = new CborShapeReader(Convert.FromHexString(cbor));
        return read(ref reader);
    }
}
