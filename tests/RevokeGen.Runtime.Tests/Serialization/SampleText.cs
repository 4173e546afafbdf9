using System;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Samples read from text, and the one text that a sample can be compared by.</summary>
internal static class SampleText
{
    /// <summary>The full sample in XML, with everything that XML allows around it.</summary>
    public const string FullXml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a comment with <tags> & more -->
        <r:Root xmlns:r="urn:r" xmlns='urn:d'>
          <Text>a &quot;quoted&quot; text &amp; &lt;more&#x3E; of it, <![CDATA[with ünïcödé]]> &#127880;</Text>
          <Flag> true
          </Flag><Number>-42</Number><r:Ratio>10.8</r:Ratio><Precise>1E300</Precise>
          <?target data?>
          <Moment>2015-01-25T09:00:00.250+01:00</Moment>
          <Bytes>//sA</Bytes>
          <Unknown a="1" b='2'><Deep/><Deep>x</Deep></Unknown>
          <Items><member>x</member><member/><other>z</other></Items>
          <FlatItems><Text>one</Text><FlatItems><Flag>false</Flag></FlatItems></FlatItems>
          <FlatItems><Items/></FlatItems>
          <Pairs><entry><key>k1</key><value>v1</value></entry><entry><value>v2</value><!-- turned --><key>k2</key></entry></Pairs>
          <FlatPairs><K>a</K><V><Pairs><entry><key>b</key><value>c</value></entry></Pairs></V></FlatPairs>
          <Child><Child><Number>7</Number></Child></Child>
        </r:Root>
        <!-- the end -->
        """;

    public static Sample ReadJson(string text) => ReadJson(Encoding.UTF8.GetBytes(text));

    public static Sample ReadJson(ReadOnlySpan<byte> text)
    {
        var reader = new JsonShapeReader(text);
        return Sample.Read(ref reader);
    }

    public static Sample ReadCbor(ReadOnlySpan<byte> document)
    {
        var reader = new CborShapeReader(document);
        return Sample.Read(ref reader);
    }

    public static Sample ReadXml(string text) => ReadXml(Encoding.UTF8.GetBytes(text));

    public static Sample ReadXml(ReadOnlySpan<byte> text)
    {
        var reader = new XmlShapeReader(text);
        return Sample.Read(ref reader);
    }

    /// <summary>Reads a sample, and what was wrong with it in lines.</summary>
    public static Sample ReadModel(ReadOnlySpan<byte> text, out string violations)
    {
        var reader = new ModelJsonReader(text);
        var sample = Sample.Read(ref reader);
        violations = string.Join('\n', reader.Violations.Select(static violation => $"{violation.Constraint} {violation}"));
        return sample;
    }

    public static void AssertEqual(Sample expected, Sample actual) => Assert.Equal(Written.Json(expected), Written.Json(actual));
}
