using System;
using System.Buffers;
using System.Text;
using System.Xml.Linq;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class XmlShapeWriterTests
{
    [Fact]
    public void Sample_comes_back_as_it_was()
    {
        var xml = Xml(Sample.Full);
        XElement.Parse(xml);
        var reader = new XmlShapeReader(Encoding.UTF8.GetBytes(xml));
        Assert.Equal("<Text>a \"quoted\" text &amp; &lt;more&gt; of it, with ünïcödé 🎈</Text>", xml["<R>".Length..(xml.IndexOf("</Text>", StringComparison.Ordinal) + "</Text>".Length)]);
        Assert.Contains("<Items><member>x</member><member></member><member>z</member></Items>", xml, StringComparison.Ordinal);
        Assert.Contains("<Pairs><entry><key>k1</key><value>v1</value></entry>", xml, StringComparison.Ordinal);
        Assert.Contains("<FlatPairs><K>a</K><V><Pairs><entry><key>b</key><value>c</value></entry></Pairs></V></FlatPairs>", xml, StringComparison.Ordinal);
        Assert.Contains("<FlatItems><Text>one</Text><FlatItems><Flag>false</Flag></FlatItems></FlatItems>", xml, StringComparison.Ordinal);
        SampleText.AssertEqual(Sample.Full with { FlatItems = null, FlatPairs = null }, Sample.Read(ref reader) with { FlatItems = null, FlatPairs = null });
    }

    [Fact]
    public void Attributes_and_namespaces_stand_in_the_start_tag()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new XmlShapeWriter(output);
        writer.BeginStructure("R xmlns=\"http://a\""u8);
        writer.WriteString("@x:n"u8, "\"<&>\"\t\n");
        writer.WriteBoolean("@flag"u8, true);
        writer.WriteString("T xmlns:b=\"http://b\""u8, "");
        writer.EndStructure();
        Assert.Equal(
            "<R xmlns=\"http://a\" x:n=\"&quot;&lt;&amp;&gt;&quot;&#x9;&#xA;\" flag=\"true\"><T xmlns:b=\"http://b\"></T></R>",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Attributes_are_read_before_members()
    {
        var reader = new XmlShapeReader("<R xmlns='u' x:a = '1&amp;2' b=\"3\" c=''><a>4</a></R>"u8);
        reader.BeginStructure();
        Assert.True(reader.NextAttribute(out var name));
        Assert.Equal("a", Encoding.UTF8.GetString(name));
        Assert.Equal("1&2", reader.ReadString());
        Assert.True(reader.NextAttribute(out _));
        reader.SkipUnknownMember();
        Assert.True(reader.NextAttribute(out _));
        Assert.Equal("", reader.ReadString());
        Assert.False(reader.NextAttribute(out _));
        Assert.True(reader.NextMember(out _));
        Assert.Equal("4", reader.ReadString());
        Assert.False(reader.NextMember(out _));
    }

    [Theory]
    [InlineData("a\rb", "a&#xD;b")]
    [InlineData("a\r\nb", "a&#xD;\nb")]
    [InlineData("\u0085\u2028", "&#x85;&#x2028;")]
    [InlineData("\u0001", "&#x1;")]
    [InlineData("\uD83C\uDF88", "\uD83C\uDF88")]
    [InlineData("]]>", "]]&gt;")]
    public void Text_is_escaped_so_that_it_is_read_as_it_was(string text, string expected) =>
        Assert.Equal($"<R><Text>{expected}</Text></R>", Xml(new Sample { Text = text }));

    // Not a row: an attribute cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_character() => Assert.Equal("<R><Text>\uFFFD</Text></R>", Xml(new Sample { Text = "\uD83C" }));

    [Fact]
    public void Long_names_and_deep_values_leave_the_first_room()
    {
        var sample = new Sample { Text = "end" };
        for (var depth = 0; depth < 100; depth++)
            sample = depth % 2 == 0 ? new Sample { FlatItems = [sample, sample with { FlatItems = null, Child = null }] } : new Sample { Child = sample };
        XElement.Parse(Xml(sample));
        Assert.Contains("<Text>end</Text>", Xml(sample), StringComparison.Ordinal);
    }

    private static string Xml(Sample sample)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new XmlShapeWriter(output);
        writer.BeginStructure("R"u8);
        Sample.Write(ref writer, sample);
        writer.EndStructure();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
