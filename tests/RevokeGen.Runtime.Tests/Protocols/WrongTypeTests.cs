using System.Linq;

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

    public static TheoryData<string> Names => new(SampleProtocol.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Member_of_another_type_is_malformed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var cases = (protocol.IsXml ? Xml : Json).SelectMany(static row => row.Values.Select(value => (row.Member, Value: value))).ToList();
        foreach (var (member, value) in cases)
        {
            var text = protocol.IsXml ? $"<{member}>{value}</{member}>" : $"\"{member}\":{value}";
            Assert.True(client.Send(200, protocol.Answer(text)) is Outcome.Malformed, text);
            Assert.True(client.Send(400, protocol.Error(text)) is Outcome.Refused, text);
            Assert.Equal("Foo", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        output.WriteLine($"counted: members of another type in {name}: {cases.Count}, in answers and in errors");
    }
}
