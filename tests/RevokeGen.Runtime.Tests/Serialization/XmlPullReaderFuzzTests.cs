using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Serialization;
using XmlText = RevokeGen.Runtime.Serialization.XmlText;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>What the framework's reader accepts, ours reads in the same way. The other way round ours is more lenient: it knows no namespaces.</summary>
public sealed class XmlPullReaderFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 6000;

    private static readonly XmlReaderSettings Settings = new()
    {
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        DtdProcessing = DtdProcessing.Prohibit,
    };

    private static ReadOnlySpan<byte> Marks => "<>/&;'\"=! a\r]?-[:"u8;

    [Fact]
    public void Well_formed_documents_are_read_as_XmlReader_reads_them()
    {
        var cases = 0;
        Prop.ForAll(Generated.Xml.ToArbitrary(), xml =>
        {
            var bytes = Encoding.UTF8.GetBytes(xml);
            Assert.Equal(ReadByFramework(bytes), ReadByUs(bytes));
            cases++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: XML reader against XmlReader: {cases} documents");
        Assert.Equal(Cases, cases);
    }

    [Fact]
    public void Damaged_documents_that_XmlReader_still_accepts_are_read_alike()
    {
        var (accepted, refused, lenient) = (0, 0, 0);
        var damaged =
            from xml in Generated.Xml
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select Damage(Encoding.UTF8.GetBytes(xml), new System.Random(seed));
        Prop.ForAll(damaged.ToArbitrary(), bytes =>
        {
            var ours = Attempt(ReadByUs, bytes);
            var theirs = Attempt(ReadByFramework, bytes);
            if (theirs is not null)
                Assert.Equal(theirs, ours);
            accepted += theirs is not null ? 1 : 0;
            refused += ours is null ? 1 : 0;
            lenient += theirs is null && ours is not null ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        output.WriteLine($"counted: damaged XML against XmlReader: {accepted} accepted by both, {refused} refused by both, {lenient} accepted by ours alone");
        Assert.True(accepted > 0 && refused > 0);
    }

    private static byte[] Damage(byte[] xml, System.Random random)
    {
        var bytes = new List<byte>(xml);
        for (var count = random.Next(1, 4); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes.RemoveAt(at); break;
                case 1: bytes[at] = Marks[random.Next(Marks.Length)]; break;
                case 2: bytes.Insert(at, Marks[random.Next(Marks.Length)]); break;
                default: bytes.RemoveRange(at, Math.Min(random.Next(10), bytes.Count - at)); break;
            }
        }

        return [.. bytes];
    }

    private static List<string>? Attempt(Func<byte[], List<string>> read, byte[] xml)
    {
        try
        {
            return read(xml);
        }
        catch (Exception exception) when (exception is XmlException or ShapeFormatException)
        {
            return null;
        }
    }

    private static List<string> ReadByFramework(byte[] xml)
    {
        var events = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(xml), Settings);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    events.Add("<" + reader.LocalName);
                    if (reader.IsEmptyElement)
                        events.Add(">");
                    break;
                case XmlNodeType.EndElement:
                    events.Add(">");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                    AddText(events, reader.Value);
                    break;
            }
        }

        return events;
    }

    private static List<string> ReadByUs(byte[] xml)
    {
        var events = new List<string>();
        var reader = new XmlPullReader(xml);
        while (true)
        {
            var text = new ArrayBufferWriter<byte>();
            switch (reader.Read())
            {
                case XmlToken.Start:
                    events.Add("<" + Encoding.UTF8.GetString(reader.Name));
                    break;
                case XmlToken.End:
                    events.Add(">");
                    break;
                case XmlToken.Text:
                    if (!XmlText.TryAppend(text, reader.RawText))
                        throw reader.Malformed("A reference stands for no character");
                    AddText(events, Encoding.UTF8.GetString(text.WrittenSpan));
                    break;
                case XmlToken.CData:
                    XmlText.AppendCData(text, reader.RawText);
                    AddText(events, Encoding.UTF8.GetString(text.WrittenSpan));
                    break;
                default:
                    return events;
            }
        }
    }

    // Readers may break one text into several.
    private static void AddText(List<string> events, string text)
    {
        if (text.Length == 0)
            return;
        if (events.Count > 0 && events[^1][0] == '"')
            events[^1] += text;
        else
            events.Add('"' + text);
    }
}
