using System;
using System.Linq;
using System.Text;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>A member of another type than the spec says makes an answer malformed, and takes nothing but the members from an error.</summary>
public sealed class WrongTypeTests(ITestOutputHelper output)
{
    private static readonly (string Member, string[] Values)[] Json =
    [
        ("Text", ["1", "true", "{}", "[]", "\"\\uD800\"", "\"\\uDC00\\uD800\""]),
        ("Flag", ["1", "\"true\"", "{}", "[]"]),
        ("Number", ["\"1\"", "1.5", "101", "-101", "1e1", "true", "{}", "[]", "99999999999999999999999"]),
        ("Ratio", ["\"x\"", "\"1\"", "true", "1e300", "{}", "[]"]),
        ("Precise", ["\"x\"", "\"1\"", "true", "1e400", "{}", "[]"]),
        ("Moment", ["true", "{}", "[]", "\"yesterday\"", "1e30", "-1e30", "\"0001-01-01T00:00:00+23:59\"", "\"9999-12-31T23:59:60Z\"", "\"\\uD800\""]),
        ("Bytes", ["1", "true", "{}", "[]", "\"?\"", "\"abc\"", "\"\\uD800\"", "\"\\u003F\""]),
        ("Items", ["{}", "\"x\"", "1", "[1]", "[{}]", "[[]]", "[\"\\uD800\"]"]),
        ("FlatItems", ["{}", "\"x\"", "[1]", "[[]]", "[{\"Flag\":1}]"]),
        ("Pairs", ["[]", "\"x\"", "1", "{\"k\":1}", "{\"k\":{}}", "{\"\\uD800\":\"v\"}"]),
        ("FlatPairs", ["[]", "{\"k\":1}", "{\"k\":[]}"]),
        ("Child", ["[]", "\"x\"", "1", "true", "{\"Child\":[]}"]),
        ("\\uD800", ["1"]),
    ];

    private static readonly (string Member, string[] Values)[] Xml =
    [
        ("Text", ["<a/>", "x<a>y</a>", "&nbsp;", "&#0;", "&#x110000;", "&;", "&amp"]),
        ("Flag", ["", "1", "yes", "TRUE", "<a/>"]),
        ("Number", ["", "x", "1.5", "101", "-101", "0x1", "1 2", "<a/>", "99999999999999999999999"]),
        ("Ratio", ["", "x", "1e300", "1,5", "<a/>"]),
        ("Precise", ["", "x", "1e400", "inf", "<a/>"]),
        ("Moment", ["", "yesterday", "1e30", "-1e30", "2020-13-01T00:00:00Z", "0001-01-01T00:00:00+23:59", "<a/>"]),
        ("Bytes", ["?", "abc", "<a/>", "&#xD800;"]),
        ("Items", ["<member><a/></member>"]),
        ("FlatItems", ["<Flag>1</Flag>"]),
        ("Pairs", ["<entry/>", "<entry><value>v</value></entry>", "<entry><key>k</key></entry>", "<entry><key><a/></key><value>v</value></entry>"]),
        ("FlatPairs", ["", "<K>k</K>", "<V/>", "<K>k</K><V><Flag>1</Flag></V>"]),
        ("Child", ["<Flag>1</Flag>", "<Child><Number>x</Number></Child>"]),
    ];

    // Data items, in hexadecimal: those of other types, those of the type with a content that it does not have, and those that are none.
    private static readonly (string Member, string[] Values)[] Cbor =
    [
        ("Text", ["01", "F5", "A0", "80", "4161", "F93C00", "C101", "61FF", "63EDA080", "7F4161FF", "7F7F6161FFFF", "7F61FF"]),
        ("Flag", ["01", "6474727565", "A0", "80", "F0", "F820", "E0", "F800", "F93C00"]),
        ("Number", ["6131", "F93E00", "1865", "3864", "FB4024000000000000", "F5", "A0", "80", "C24101", "1BFFFFFFFFFFFFFFFF", "3BFFFFFFFFFFFFFFFF", "1C"]),
        ("Ratio", ["6178", "6131", "F5", "FB7E37E43C8800759C", "A0", "80", "4400000000", "C1F93C00"]),
        ("Precise", ["6178", "6131", "F5", "A0", "80", "C4820001", "FC"]),
        ("Moment", ["F5", "A0", "80", "6131", "C16131", "C074323031352D30312D32355430383A30303A30305A", "C1F97E00", "C1F97C00", "C1FB46293E5939A08CEA", "C11BFFFFFFFFFFFFFFFF", "C13BFFFFFFFFFFFFFFFF"]),
        ("Bytes", ["01", "F5", "A0", "80", "63616263", "5F6161FF", "C24161"]),
        ("Items", ["A0", "6178", "01", "8101", "81A0", "8180", "81F6", "8161FF", "9F01FF", "C18101"]),
        ("FlatItems", ["A0", "6178", "8101", "8180", "81F6", "81A164466C616701"]),
        ("Pairs", ["80", "6178", "01", "A1616B01", "A1616BA0", "A161FF6176", "A1016176", "A1F66176", "BF616BFF"]),
        ("FlatPairs", ["80", "A1616B01", "A1616B80", "A1616BF6"]),
        ("Child", ["80", "6178", "01", "F5", "A1654368696C6480"]),
    ];

    public static TheoryData<string> Names => new(SampleProtocol.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Member_of_another_type_is_malformed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var cases = (protocol.Format switch { SampleFormat.Json => Json, SampleFormat.Xml => Xml, _ => Cbor })
            .SelectMany(static row => row.Values.Select(value => (row.Member, Value: value))).ToList();
        foreach (var (member, value) in cases)
        {
            var bytes = protocol.Member(member, protocol.Format is SampleFormat.Cbor ? Convert.FromHexString(value) : Encoding.UTF8.GetBytes(value));
            Assert.True(client.Send(200, protocol.Answer(bytes)) is Outcome.Malformed, $"{member}: {value}");
            Assert.True(client.Send(400, protocol.Error(bytes)) is Outcome.Refused, $"{member}: {value}");
            Assert.Equal("Foo", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        output.WriteLine($"counted: members of another type in {name}: {cases.Count}, in answers and in errors");
    }
}
