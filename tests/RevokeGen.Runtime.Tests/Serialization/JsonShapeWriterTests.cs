using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class JsonShapeWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain / text", "\"plain / text\"")]
    [InlineData("\" \\ \n \r \t \b \f", "\"\\\" \\\\ \\n \\r \\t \\b \\f\"")]
    [InlineData("\0\u0001\u000B\u001F\u007F", "\"\\u0000\\u0001\\u000B\\u001F\u007F\"")]
    [InlineData("ü ß \u2028 漢 🎈 <&'+>", "\"ü ß \u2028 漢 🎈 <&'+>\"")]
    public void String_is_escaped_no_more_than_needed(string value, string expected) =>
        Assert.Equal($"{{\"a\":{expected}}}", Written.Json((ref JsonShapeWriter writer) => writer.WriteString("a"u8, value)));

    [Fact]
    public void Lone_surrogate_becomes_a_replacement_character()
    {
        var value = "a" + (char)0xD800 + "b" + (char)0xDC00 + "\"" + (char)0xDBFF;
        Assert.Equal("{\"a\":\"a\uFFFDb\uFFFD\\\"\uFFFD\"}", Written.Json((ref JsonShapeWriter writer) => writer.WriteString("a"u8, value)));
    }

    [Fact]
    public void Name_is_escaped() =>
        Assert.Equal("{\"a\\\"b\\\\\":true}", Written.Json((ref JsonShapeWriter writer) => writer.WriteBoolean("a\"b\\"u8, true)));

    [Fact]
    public void Text_longer_than_any_block_is_whole()
    {
        var value = new string('x', 5000) + "\n" + string.Concat(Enumerable.Repeat("ü🎈", 3000));
        var json = Written.Json((ref JsonShapeWriter writer) => writer.WriteString("a"u8, value));
        Assert.Equal(value, JsonDocument.Parse(json).RootElement.GetProperty("a").GetString());
    }

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(-0d, "-0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void Double_is_the_shortest_text_that_reads_back(double value, string expected) =>
        Assert.Equal($"{{\"a\":{expected}}}", Written.Json((ref JsonShapeWriter writer) => writer.WriteDouble("a"u8, value)));

    [Theory]
    [InlineData(10.8f, "10.8")]
    [InlineData(float.MaxValue, "3.4028235E+38")]
    [InlineData(float.NaN, "\"NaN\"")]
    [InlineData(float.NegativeInfinity, "\"-Infinity\"")]
    public void Float_is_the_shortest_text_that_reads_back(float value, string expected) =>
        Assert.Equal($"{{\"a\":{expected}}}", Written.Json((ref JsonShapeWriter writer) => writer.WriteFloat("a"u8, value)));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(0, "0")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void Integer_is_exact(long value, string expected) =>
        Assert.Equal($"{{\"a\":{expected}}}", Written.Json((ref JsonShapeWriter writer) => writer.WriteInteger("a"u8, value)));

    [Theory]
    [InlineData(TimestampFormat.EpochSeconds, "1398796238.25")]
    [InlineData(TimestampFormat.DateTime, "\"2014-04-29T18:30:38.25Z\"")]
    [InlineData(TimestampFormat.HttpDate, "\"Tue, 29 Apr 2014 18:30:38 GMT\"")]
    public void Timestamp_has_the_form_that_is_asked_for(TimestampFormat format, string expected)
    {
        var value = new DateTimeOffset(2014, 4, 29, 20, 30, 38, 250, TimeSpan.FromHours(2));
        Assert.Equal($"{{\"a\":{expected}}}", Written.Json((ref JsonShapeWriter writer) => writer.WriteTimestamp("a"u8, value, format)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(384)]
    [InlineData(385)]
    [InlineData(10_000)]
    public void Blob_is_base64(int length)
    {
        var value = new byte[length];
        new Random(length).NextBytes(value);
        var json = Written.Json((ref JsonShapeWriter writer) => writer.WriteBlob("a"u8, value));
        Assert.Equal($"{{\"a\":\"{Convert.ToBase64String(value)}\"}}", json);
    }

    [Fact]
    public void Nulls_write_nothing_except_in_sparse_collections()
    {
        var json = Written.Json((ref JsonShapeWriter writer) =>
        {
            Sample.Write(ref writer, new Sample());
            writer.BeginList("a"u8, default, 3);
            writer.WriteNull(default);
            writer.WriteInteger(default, 1);
            writer.WriteNull(default);
            writer.EndList();
        });
        Assert.Equal("{\"a\":[null,1,null]}", json);
    }

    [Fact]
    public void Empty_structure_survives_as_braces() => Assert.Equal("{\"Child\":{}}", Written.Json(new Sample { Child = new Sample() }));

    [Fact]
    public void Separators_stand_between_values_and_nowhere_else() => Assert.Equal(
        """
        {"Text":"a \"quoted\" text & <more> of it, with ünïcödé 🎈","Flag":true,"Number":-42,"Ratio":10.8,"Precise":1E+300,
        "Moment":"2015-01-25T08:00:00.25Z","Bytes":"//sA","Items":["x","","z"],"FlatItems":[{"Text":"one","FlatItems":[{"Flag":false}]},{"Items":[]}],
        "Pairs":{"k1":"v1","k2":"v2"},"FlatPairs":{"a":{"Pairs":{"b":"c"}}},"Child":{"Child":{"Number":7}}}
        """.Replace("\n", "", StringComparison.Ordinal),
        Written.Json(Sample.Full));

    [Fact]
    public void Nesting_has_no_limit()
    {
        const int Depth = 100_000;
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output);
        for (var level = 0; level < Depth; level++)
            writer.BeginList(default, default, 1);
        for (var level = 0; level < Depth; level++)
            writer.EndList();
        Assert.Equal(new string('[', Depth) + new string(']', Depth), Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Big_numbers_are_strings_where_the_protocol_says_so()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output, quotesBigNumbers: true);
        writer.BeginStructure(default);
        writer.WriteBigInteger("a"u8, System.Numerics.BigInteger.Pow(10, 40));
        writer.WriteBigDecimal("b"u8, BigDecimal.Parse("-1.50"));
        writer.WriteInteger("c"u8, 7);
        writer.EndStructure();
        Assert.Equal($$"""{"a":"1{{new string('0', 40)}}","b":"-1.50","c":7}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
