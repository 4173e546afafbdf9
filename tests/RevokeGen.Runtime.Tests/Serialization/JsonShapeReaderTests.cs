using System;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class JsonShapeReaderTests
{
    [Fact]
    public void What_was_written_is_read() => SampleText.AssertEqual(Sample.Full, SampleText.ReadJson(Written.Json(Sample.Full)));

    [Fact]
    public void Unknown_members_are_skipped_whatever_they_hold() => SampleText.AssertEqual(
        new Sample { Number = 1, Child = new Sample { Flag = true } },
        SampleText.ReadJson("""{"x":{"Number":[{"y":null}]},"Number":1,"z":"\ud83c\udf88","Child":{"q":[],"Flag":true,"r":{}},"s":1.5e3}"""));

    [Fact]
    public void Null_member_is_absent() => SampleText.AssertEqual(
        new Sample { Number = 1 }, SampleText.ReadJson("""{"Text":null,"Child":null,"Items":null,"Number":1,"Pairs":null}"""));

    [Fact]
    public void Escaped_name_is_read_unescaped() =>
        SampleText.AssertEqual(new Sample { Text = "A" }, SampleText.ReadJson("""{"\u0054e\u0078t":"\u0041"}"""));

    [Fact]
    public void Byte_order_mark_and_white_space_are_ignored() =>
        SampleText.AssertEqual(new Sample { Flag = false }, SampleText.ReadJson("\uFEFF \r\n\t{ \"Flag\" : false } \n"));

    [Fact]
    public void Null_of_a_sparse_list_is_told_apart()
    {
        var reader = new JsonShapeReader("""[null,"x",null]"""u8);
        reader.BeginList("member"u8);
        var text = "";
        while (reader.NextItem())
            text += reader.TryReadNull() ? "-" : reader.ReadString();
        Assert.Equal("-x-", text);
    }

    [Theory]
    [InlineData("1398796238", "2014-04-29T18:30:38")]
    [InlineData("1398796238.5", "2014-04-29T18:30:38.5")]
    [InlineData("1.398796238e9", "2014-04-29T18:30:38")]
    [InlineData("-0.001", "1969-12-31T23:59:59.999")]
    [InlineData("\"1398796238\"", "2014-04-29T18:30:38")]
    [InlineData("\"2014-04-29T18:30:38Z\"", "2014-04-29T18:30:38")]
    [InlineData("\"2014-04-29T18:30:38.1234567899Z\"", "2014-04-29T18:30:38.1234567")]
    [InlineData("\"2014-04-29t20:00:38+01\\u003a30\"", "2014-04-29T18:30:38")]
    [InlineData("\"2016-12-31T23:59:60Z\"", "2017-01-01T00:00:00")]
    [InlineData("\"Tue, 29 Apr 2014 18:30:38 GMT\"", "2014-04-29T18:30:38")]
    [InlineData("\"Sun, 02 Jan 2000 20:34:56.456 GMT\"", "2000-01-02T20:34:56.456")]
    public void Timestamp_is_read_in_every_format(string json, string expected) => Assert.Equal(
        DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        SampleText.ReadJson($$"""{"Moment":{{json}}}""").Moment!.Value.UtcDateTime);

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("-0.0", -0d)]
    [InlineData("1e-400", 0)]
    [InlineData("12345678901234567890", 12345678901234567890d)]
    public void Double_is_read(string json, double expected) =>
        Assert.Equal(expected, SampleText.ReadJson($$"""{"Precise":{{json}}}""").Precise);

    [Theory]
    [InlineData("Text", "1")]
    [InlineData("Text", "{}")]
    [InlineData("Text", "\"\\ud800\"")]
    [InlineData("Flag", "\"true\"")]
    [InlineData("Flag", "0")]
    [InlineData("Number", "101")]
    [InlineData("Number", "-101")]
    [InlineData("Number", "1.5")]
    [InlineData("Number", "99999999999999999999")]
    [InlineData("Number", "\"1\"")]
    [InlineData("Ratio", "1e39")]
    [InlineData("Precise", "1e309")]
    [InlineData("Precise", "\"1.5\"")]
    [InlineData("Precise", "\"nan\"")]
    [InlineData("Precise", "\"∞\"")]
    [InlineData("Moment", "true")]
    [InlineData("Moment", "1e30")]
    [InlineData("Moment", "\"\"")]
    [InlineData("Moment", "\"2014-02-30T00:00:00Z\"")]
    [InlineData("Moment", "\"2014-04-29T18:30:38\"")]
    [InlineData("Moment", "\"2014-04-29T24:00:00Z\"")]
    [InlineData("Moment", "\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("Moment", "\"Mon, 29 Apr 2014 18:30:38 GMT\"")]
    [InlineData("Bytes", "\"***\"")]
    [InlineData("Items", "{}")]
    [InlineData("Items", "[1]")]
    [InlineData("Items", "[null]")]
    [InlineData("Pairs", "[]")]
    [InlineData("Child", "[]")]
    [InlineData("Child", "\"\"")]
    public void Wrong_value_is_refused_without_a_word_of_it(string member, string value)
    {
        var thrown = Assert.Throws<ShapeFormatException>(() => SampleText.ReadJson($$"""{"{{member}}":{{value}}}"""));
        Assert.Null(thrown.InnerException);
        Assert.Matches("^Expected an? ?[a-z0-9 -]* before byte [0-9]+\\.$|^Expected base64 before byte [0-9]+\\.$", thrown.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("{}{}")]
    [InlineData("{\"Flag\":true}]")]
    [InlineData("{\"Flag\":true,}")]
    [InlineData("{\"Items\":[\"a\",]}")]
    [InlineData("{/*c*/}")]
    [InlineData("{} //c")]
    [InlineData("{'Flag':true}")]
    [InlineData("{\"Flag\":secret}")]
    [InlineData("{\"Precise\":NaN}")]
    [InlineData("{\"Number\":01}")]
    [InlineData("{\"Text\":\"a\nb\"}")]
    public void What_is_not_json_is_refused_without_a_word_of_it(string text)
    {
        var thrown = Assert.Throws<ShapeFormatException>(() => SampleText.ReadJson(text));
        Assert.Null(thrown.InnerException);
        Assert.Matches("^The text is not JSON at line [0-9]+, byte [0-9]+\\.$", thrown.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] text = [.. "{\"Text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadJson(text));
    }

    [Theory]
    [InlineData("Child", 128, true)]
    [InlineData("Child", 129, false)]
    [InlineData("Child", 100_000, false)]
    [InlineData("Other", 64, true)]
    [InlineData("Other", 100_000, false)]
    public void Depth_has_a_limit(string member, int depth, bool isRead)
    {
        var text = new StringBuilder().Insert(0, $"{{\"{member}\":", depth - 1).Append("{}").Append('}', depth - 1).ToString();
        if (isRead)
            Assert.Equal(member == "Child" ? text : "{}", Written.Json(SampleText.ReadJson(text)));
        else
            Assert.Throws<ShapeFormatException>(() => SampleText.ReadJson(text));
    }

    [Fact]
    public void Big_numbers_are_read_from_numbers_and_strings()
    {
        var reader = new JsonShapeReader("""[18446744073709551616,"-18446744073709551616",1.50,"1.5e1","x"]"""u8);
        reader.BeginList(default);
        Assert.True(reader.NextItem());
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 64), reader.ReadBigInteger());
        Assert.True(reader.NextItem());
        Assert.Equal(-System.Numerics.BigInteger.Pow(2, 64), reader.ReadBigInteger());
        Assert.True(reader.NextItem());
        Assert.Equal(1.5m, reader.ReadBigDecimal());
        Assert.True(reader.NextItem());
        Assert.Equal(15m, reader.ReadBigDecimal());
        Assert.True(reader.NextItem());
        try
        {
            reader.ReadBigInteger();
            Assert.Fail("A text that is no number was read as one.");
        }
        catch (ShapeFormatException)
        {
            // A lambda cannot hold the reader.
        }
    }
}
