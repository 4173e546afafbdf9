using System;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class XmlShapeReaderTests
{
    [Fact]
    public void Everything_that_xml_allows_is_read() => SampleText.AssertEqual(Sample.Full, SampleText.ReadXml(SampleText.FullXml));

    [Fact]
    public void Byte_order_mark_is_ignored() => SampleText.AssertEqual(Sample.Full, SampleText.ReadXml("\uFEFF" + SampleText.FullXml));

    [Theory]
    [InlineData("<Text/>", "")]
    [InlineData("<Text></Text>", "")]
    [InlineData("<Text>  a  </Text>", "  a  ")]
    [InlineData("<Text>a<!-- b -->c<?d e?>f</Text>", "acf")]
    [InlineData("<Text><![CDATA[<a>&amp;]]]]><![CDATA[>]]></Text>", "<a>&amp;]]>")]
    [InlineData("<Text>a\r\nb\rc\n<![CDATA[\r\n]]>&#13;&#xA;\r</Text>", "a\nb\nc\n\n\r\n\n")]
    [InlineData("<Text>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F388;&#x1;</Text>", "<>&\"'A🎈\u0001")]
    [InlineData("<Text x='>' y=\"/>\">a</Text >", "a")]
    public void Text_is_read(string xml, string expected) => Assert.Equal(expected, SampleText.ReadXml($"<R>{xml}</R>").Text);

    [Theory]
    [InlineData("2019-12-16T22:48:18-01:00", "2019-12-16T23:48:18")]
    [InlineData("\n 1576540098 ", "2019-12-16T23:48:18")]
    [InlineData("Mon, 16 Dec 2019 23:48:18 GMT", "2019-12-16T23:48:18")]
    [InlineData("2019-12-16T23:48:18&#90;", "2019-12-16T23:48:18")]
    public void Timestamp_is_read_in_every_format(string text, string expected) => Assert.Equal(
        DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        SampleText.ReadXml($"<R><Moment>{text}</Moment></R>").Moment!.Value.UtcDateTime);

    [Fact]
    public void Numbers_and_booleans_are_trimmed() => SampleText.AssertEqual(
        new Sample { Flag = false, Number = 5, Precise = double.NegativeInfinity, Ratio = 1.5f },
        SampleText.ReadXml("<R><Flag>\n false</Flag><Number> 5 </Number><Precise>-Infinity </Precise><Ratio>\t1.5</Ratio></R>"));

    [Fact]
    public void Nested_flattened_maps_keep_their_names()
    {
        var sample = SampleText.ReadXml(
            "<R><FlatPairs><K>a</K><V><FlatPairs><V><Flag>true</Flag></V><K>b</K></FlatPairs><FlatPairs><K>c</K><V/></FlatPairs></V><x/></FlatPairs>" +
            "<FlatPairs><K>d</K><V><Number>1</Number></V></FlatPairs></R>");
        Assert.Equal(
            """{"FlatPairs":{"a":{"FlatPairs":{"b":{"Flag":true},"c":{}}},"d":{"Number":1}}}""", Written.Json(sample));
    }

    [Fact]
    public void Empty_lists_and_maps_are_there() => Assert.Equal(
        """{"Items":[],"Pairs":{}}""", Written.Json(SampleText.ReadXml("<R><Items> </Items><Pairs/></R>")));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("text")]
    [InlineData("<!-- only a comment -->")]
    [InlineData("<R>")]
    [InlineData("<R></S>")]
    [InlineData("<R><Text>a</R></Text>")]
    [InlineData("<R></r>")]
    [InlineData("<a:R></b:R>")]
    [InlineData("<R/><R/>")]
    [InlineData("<R/>secret")]
    [InlineData("secret<R/>")]
    [InlineData("<R/></R>")]
    [InlineData("</R>")]
    [InlineData("<R a></R>")]
    [InlineData("<R a=b></R>")]
    [InlineData("<R a='<'></R>")]
    [InlineData("<R a='></R>")]
    [InlineData("<1R/>")]
    [InlineData("< R/>")]
    [InlineData("<R><!-- </R>")]
    [InlineData("<R><![CDATA[ </R>")]
    [InlineData("<![CDATA[x]]><R/>")]
    [InlineData("<!DOCTYPE R><R/>")]
    [InlineData("<!DOCTYPE R [<!ENTITY e \"x\">]><R><Text>&e;</Text></R>")]
    [InlineData("<R><!ELEMENT R></R>")]
    [InlineData("<R><Text>&secret;</Text></R>")]
    [InlineData("<R><Text>&amp</Text></R>")]
    [InlineData("<R><Text>&#xD800;</Text></R>")]
    [InlineData("<R><Text>&#1114112;</Text></R>")]
    [InlineData("<R><Text>&#0;</Text></R>")]
    [InlineData("<R><Text>&#;</Text></R>")]
    [InlineData("<R><Text>a<b/></Text></R>")]
    [InlineData("<R><Flag>TRUE</Flag></R>")]
    [InlineData("<R><Flag/></R>")]
    [InlineData("<R><Number>101</Number></R>")]
    [InlineData("<R><Number>1 2</Number></R>")]
    [InlineData("<R><Number/></R>")]
    [InlineData("<R><Ratio>1e39</Ratio></R>")]
    [InlineData("<R><Precise>1,5</Precise></R>")]
    [InlineData("<R><Moment>yesterday</Moment></R>")]
    [InlineData("<R><Bytes>*</Bytes></R>")]
    [InlineData("<R><Pairs><entry><key>k</key></entry></Pairs></R>")]
    [InlineData("<R><Pairs><entry><value>v</value></entry></Pairs></R>")]
    [InlineData("<R><Pairs><entry/></Pairs></R>")]
    public void What_is_not_well_formed_or_not_of_the_type_is_refused_without_a_word_of_it(string xml)
    {
        var thrown = Assert.Throws<ShapeFormatException>(() => SampleText.ReadXml(xml));
        Assert.Null(thrown.InnerException);
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
        Assert.Matches("^[^<>&]*, at byte [0-9]+ of the XML\\.$", thrown.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] text = [.. "<R><Text>"u8, 0xC3, 0x28, .. "</Text></R>"u8];
        Assert.Throws<ShapeFormatException>(() => SampleText.ReadXml(text));
    }

    [Theory]
    [InlineData("Child", 128, true)]
    [InlineData("Child", 129, false)]
    [InlineData("Child", 100_000, false)]
    [InlineData("Other", 128, true)]
    [InlineData("Other", 100_000, false)]
    public void Depth_has_a_limit(string name, int depth, bool isRead)
    {
        var xml = new StringBuilder().Insert(0, $"<{name}>", depth).Insert(depth * (name.Length + 2), $"</{name}>", depth).ToString();
        if (isRead)
            Assert.Equal(name == "Child" ? depth - 1 : 0, Written.Json(SampleText.ReadXml(xml)).Split(name).Length - 1);
        else
            Assert.Throws<ShapeFormatException>(() => SampleText.ReadXml(xml));
    }
}
