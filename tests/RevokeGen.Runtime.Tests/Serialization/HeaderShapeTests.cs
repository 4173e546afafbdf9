using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class HeaderShapeTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a", "a")]
    [InlineData("a\t", "\"a\t\"")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a,\\b", "\"a,\\\\b\"")]
    public void Item_is_quoted_where_it_must_be(string item, string expected)
    {
        Assert.Equal(expected, HeaderText.Item(item));
        Assert.Equal([item, "z"], Items($"{expected}, z"));
        Assert.Equal(["z", item], Items($"z,{expected}"));
        Assert.Equal([item], Items(expected));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" a , b ", new[] { "a", "b" })]
    [InlineData("\"a\" , b", new[] { "a", "b" })]
    [InlineData("\"\"", new[] { "" })]
    [InlineData(", a, , b", new[] { "", "a", "", "b" })]
    [InlineData("a,", new[] { "a" })]
    [InlineData("\u00A0a\u00A0", new[] { "\u00A0a\u00A0" })]
    public void List_is_read_by_commas(string header, string[] expected) => Assert.Equal(expected, Items(header));

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\" b")]
    public void Broken_quotes_are_refused(string header) => Assert.Throws<ShapeFormatException>(() => Items(header));

    [Theory]
    [InlineData("Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 00:00:00 GMT")]
    [InlineData("\"Mon, 16 Dec 2019 23:48:18 GMT\",\"Tue, 17 Dec 2019 00:00:00 GMT\"")]
    [InlineData("2019-12-16T23:48:18Z , 2019-12-17T00:00:00Z")]
    [InlineData("1576540098,Tue, 17 Dec 2019 00:00:00 GMT")]
    public void Dates_in_a_list_may_hold_commas_themselves(string header)
    {
        var reader = new HeaderShapeReader(header);
        reader.BeginList(default);
        var dates = new List<DateTimeOffset>();
        while (reader.NextItem())
            dates.Add(reader.ReadTimestamp(TimestampFormat.HttpDate));
        Assert.Equal([new DateTimeOffset(2019, 12, 16, 23, 48, 18, TimeSpan.Zero), new DateTimeOffset(2019, 12, 17, 0, 0, 0, TimeSpan.Zero)], dates);
    }

    [Theory]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a\nb")]
    [InlineData("é")]
    [InlineData("\0")]
    public void Value_that_no_header_can_carry_is_refused(string value)
    {
        var exception = Assert.Throws<InvalidRequestException>(() => Write("x-a", value));
        Assert.DoesNotContain(value, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("a\r\n")]
    [InlineData("ä")]
    public void Key_that_is_no_name_of_a_header_is_refused(string key) => Assert.Throws<InvalidRequestException>(() => WriteMap("x-", key));

    [Fact]
    public void Header_with_a_member_of_its_own_is_not_taken_from_a_map()
    {
        var headers = new List<SigningHeader>();
        var writer = new HeaderShapeWriter("Op", headers);
        writer.WriteString("X-A"u8, "own");
        writer.BeginMap("x-"u8, default, 2);
        writer.WriteKey("a");
        writer.WriteString(default, "map");
        writer.WriteKey("B");
        writer.WriteString(default, "map");
        writer.EndMap();
        Assert.Equal([new("x-a", "own"), new("x-b", "map")], headers);
    }

    private static List<string> Items(string header)
    {
        var reader = new HeaderShapeReader(header);
        reader.BeginList(default);
        var items = new List<string>();
        while (reader.NextItem())
            items.Add(reader.ReadString());
        return items;
    }

    private static void Write(string name, string value) =>
        new HeaderShapeWriter("Op", []).WriteString(System.Text.Encoding.ASCII.GetBytes(name), value);

    private static void WriteMap(string prefix, string key)
    {
        var writer = new HeaderShapeWriter("Op", []);
        writer.BeginMap(System.Text.Encoding.ASCII.GetBytes(prefix), default, 1);
        writer.WriteKey(key);
        writer.WriteString(default, "v");
    }
}
