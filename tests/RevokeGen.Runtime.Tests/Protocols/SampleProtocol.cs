using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>A protocol, with the frames that it puts around the members of the sample operation's answers.</summary>
/// <param name="name">Its name, for the names of cases.</param>
/// <param name="success">What stands around the members of an answer.</param>
/// <param name="error">What stands around the members of an error, and says that its code is Foo.</param>
internal abstract class SampleProtocol(string name, (string Before, string After) success, (string Before, string After) error)
{
    private static readonly (string, string) JsonError = ("""{"__type":"a.b#Foo","message":"m","Flag":true,""", "}");

    public static IReadOnlyList<SampleProtocol> All { get; } =
    [
        new TypedSampleProtocol<RestJson1>("restJson1", ("{", "}"), JsonError),
        new TypedSampleProtocol<AwsJson10>("awsJson1_0", ("{", "}"), JsonError),
        new TypedSampleProtocol<AwsJson11>("awsJson1_1", ("{", "}"), JsonError),
        new TypedSampleProtocol<RestXml>("restXml", ("<Sample>", "</Sample>"), ("<ErrorResponse><Error><Code>Foo</Code>", "</Error></ErrorResponse>")),
        new TypedSampleProtocol<AwsQuery>(
            "awsQuery",
            ("<TakeSampleResponse><TakeSampleResult>", "</TakeSampleResult></TakeSampleResponse>"),
            ("<ErrorResponse><Error><Code>Foo</Code>", "</Error><RequestId>r</RequestId></ErrorResponse>")),
        new TypedSampleProtocol<Ec2Query>(
            "ec2Query", ("<TakeSampleResponse>", "</TakeSampleResponse>"), ("<Response><Errors><Error><Code>Foo</Code>", "</Error></Errors></Response>")),
    ];

    public static IEnumerable<string> Names => All.Select(static protocol => protocol.Name);

    public static IEnumerable<string> XmlNames => All.Where(static protocol => protocol.IsXml).Select(static protocol => protocol.Name);

    public string Name { get; } = name;

    public bool IsXml => success.Before[0] == '<';

    /// <summary>Members of every kind.</summary>
    public string FullMembers => IsXml ? SampleText.FullXml.Split(["'urn:d'>", "</r:Root>"], StringSplitOptions.None)[1] : Written.Json(Sample.Full)[1..^1];

    public static SampleProtocol Of(string name) => All.Single(protocol => protocol.Name == name);

    public string Answer(string members) => success.Before + members + success.After;

    public string Error(string members) => error.Before + members + error.After;

    /// <summary>Bytes that a member holds, framed as an answer or an error.</summary>
    public byte[] WithText(ReadOnlySpan<byte> text, bool isError)
    {
        var (before, after) = isError ? error : success;
        return
        [
            .. Encoding.UTF8.GetBytes(before), .. IsXml ? "<Text>"u8 : "\"Text\":\""u8, .. text, .. IsXml ? "</Text>"u8 : "\""u8, .. Encoding.UTF8.GetBytes(after),
        ];
    }

    public abstract SampleClient Client();
}
