using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Generators for what the writers and readers have to stand.</summary>
internal static class Generated
{
    /// <summary>Text of letters, of control characters, of anything including halves of surrogate pairs; now and then longer than a block.</summary>
    public static Gen<string> Text { get; } =
        from repeat in Gen.Frequency((20, Gen.Constant(1)), (1, Gen.Choose(2, 400)))
        from text in Gen.ListOf(Gen.Frequency(
            (6, Gen.Choose(' ', '~')), (2, Gen.Choose(0, 0xFF)), (2, Gen.Choose(0xD7F0, 0xE00F)), (1, Gen.Choose(0, 0xFFFF))))
        select string.Concat(Enumerable.Repeat(new string([.. text.Select(static unit => (char)unit)]), repeat));

    /// <summary>A structure or map of a few levels.</summary>
    public static Gen<ShapeNode> Document { get; } = Members(4);

    /// <summary>A structure of a few levels that XML can hold: its members have names of elements, none is null, and text is without the one character that has no reference.</summary>
    public static Gen<ShapeNode> XmlDocument { get; } = Members(4).Select(static node => ForXml(node, isRoot: true));

    /// <summary>A structure or map of a few levels with a document in it.</summary>
    public static Gen<ShapeNode> JsonDocument { get; } =
        from node in Document
        from free in Members(3)
        let members = (ShapeNode.Members)node
        select (ShapeNode)(members with { Values = [.. members.Values, ("Free", new ShapeNode.Free(AsDocument(free)))] });

    private static Gen<ShapeNode> Scalar { get; } = Gen.OneOf(
        Text.Select(static value => (ShapeNode)new ShapeNode.Text(value)),
        Of<bool>().Select(static value => (ShapeNode)new ShapeNode.Flag(value)),
        Gen.OneOf(Of<long>(), Gen.Elements(long.MinValue, long.MaxValue, 0)).Select(static value => (ShapeNode)new ShapeNode.Integer(value)),
        Of<int>().Select(static bits => (ShapeNode)new ShapeNode.Single(BitConverter.Int32BitsToSingle(bits * 7919))),
        Gen.OneOf(Of<double>(), Of<long>().Select(static bits => BitConverter.Int64BitsToDouble(bits * 0x9E3779B97F4A7C1)))
            .Select(static value => (ShapeNode)new ShapeNode.Double(value)),
        (from days in Gen.Choose(0, 3_652_058)
         from milliseconds in Gen.Choose(0, 86_399_999)
         from ticks in Gen.Choose(0, 9_999)
         from format in Gen.Elements(Enum.GetValues<TimestampFormat>())
         select (ShapeNode)new ShapeNode.Moment(
             new DateTimeOffset(DateTime.MinValue.AddDays(days).AddMilliseconds(milliseconds).AddTicks(ticks), TimeSpan.Zero), format)),
        Of<byte[]>().Select(static value => (ShapeNode)new ShapeNode.Blob(value)),
        BigInteger.Select(static value => (ShapeNode)new ShapeNode.Big(value)),
        (from mantissa in BigInteger
         from exponent in Gen.Choose(-400, 400)
         select (ShapeNode)new ShapeNode.Decimal(BigDecimal.Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}")))),
        Gen.Constant((ShapeNode)new ShapeNode.Null()));

    /// <summary>XML that is well-formed, in most of the ways it can be.</summary>
    public static Gen<string> Xml { get; } =
        from declaration in Gen.Elements("", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8' ?>\r\n")
        from before in Misc
        from content in Gen.ListOf(XmlContent(4))
        from after in Misc
        select $"{declaration}{before}<root xmlns:p='urn:p' xmlns:q=\"urn:q\">{string.Concat(content)}</root>{after}";

    private static Gen<string> Misc => Gen.Elements("", " ", "\n", "<!-- & < > - -->", "<?pi some ?>", "<?pi?>\t<!---->");

    private static Gen<string> XmlText { get; } = Gen.ListOf(Gen.Frequency(
        (8, Gen.Choose(' ', '~').Select(static unit => unit is '<' or '&' or '>' ? "." : ((char)unit).ToString())),
        (2, Gen.Elements("\r\n", "\r", "\n", "\t", " ", "é", "漢", "🎈", "\u2028", "'", "\"")),
        (3, Gen.Elements("&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#13;", "&#10;", "&#x41;", "&#128512;", "&#x00A0;", "&#09;"))))
        .Select(static pieces => string.Concat(pieces));

    private static Gen<string> Name { get; } =
        from prefix in Gen.Elements("", "", "p:", "q:")
        from name in Gen.Elements("a", "b", "_x", "Long-Name.1", "élan", "漢")
        select prefix + name;

    private static Gen<string> Attributes { get; } =
        from count in Gen.Choose(0, 2)
        from value in Gen.Elements("\"v\"", "'>'", "\"/>'\"", "'a&amp;b\"'", "''")
        from space in Gen.Elements(" ", "\n ", "\t")
        select string.Concat(Enumerable.Range(0, count).Select(index => $"{space}n{index}{(value.Length > 3 ? " = " : "=")}{value}"));

    private static Gen<string> XmlContent(int depth)
    {
        var element =
            from name in Name
            from attributes in Attributes
            from space in Gen.Elements("", " ", "\n")
            from isEmpty in Gen.Elements(false, false, true)
            from content in depth == 0 ? Gen.Constant("") : Gen.ListOf(XmlContent(depth - 1), 3).Select(static parts => string.Concat(parts))
            select isEmpty ? $"<{name}{attributes}{space}/>" : $"<{name}{attributes}{space}>{content}</{name}{space}>";
        return Gen.Frequency(
            (4, element),
            (4, XmlText),
            (1, Misc),
            (1, Gen.Elements("<![CDATA[]]>", "<![CDATA[<a>&amp;\r\n]]>", "<![CDATA[x]]]]>")));
    }

    private static Gen<ShapeNode> Node(int depth) =>
        depth == 0 ? Scalar : Gen.Frequency((4, Scalar), (1, Gen.ListOf(Node(depth - 1)).Select(static items => (ShapeNode)new ShapeNode.List([.. items]))), (1, Members(depth)));

    private static Gen<ShapeNode> Members(int depth) =>
        from isMap in Gen.Elements(true, false)
        from count in Gen.Choose(0, 5)
        from members in Gen.ListOf(from name in Text from value in Node(depth - 1) select (name, value), count)
        select (ShapeNode)new ShapeNode.Members(isMap, [.. members]);

    private static ShapeNode ForXml(ShapeNode node, bool isRoot = false) => node switch
    {
        ShapeNode.Text text => new ShapeNode.Text(WithoutNul(text.Value)),
        ShapeNode.Null => new ShapeNode.Text(""),
        ShapeNode.List list => new ShapeNode.List([.. list.Items.Select(static item => ForXml(item))]),
        ShapeNode.Members { IsMap: true } map when !isRoot =>
            new ShapeNode.Members(true, [.. map.Values.Select(static entry => (WithoutNul(entry.Name), ForXml(entry.Value)))]),
        ShapeNode.Members structure =>
            new ShapeNode.Members(false, [.. structure.Values.Select(static (member, index) => ("Member-" + "abc.é_7"[(index % 7)..], ForXml(member.Value)))]),
        _ => node,
    };

    private static Document AsDocument(ShapeNode node)
    {
        var text = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(text);
        node.Write(ref writer, default);
        return Runtime.Document.Parse(Encoding.UTF8.GetString(text.WrittenSpan));
    }

    private static string WithoutNul(string text) => text.Replace('\0', '0');

    private static Gen<BigInteger> BigInteger => Of<byte[]>().Select(static bytes => new BigInteger(bytes));

    private static Gen<T> Of<T>() => ArbMap.Default.GeneratorFor<T>();
}
