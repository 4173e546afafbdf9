using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Mutations;

[Collection(MeasuredTests.Name)]
public sealed class HugeFileTests(ITestOutputHelper output)
{
    private const int Length = 50_000_000;

    private const string Start = "{ \"smithy\": \"2.0\", \"shapes\": {\n";

    /// <summary>Files of 50 MB, and whether they are usable.</summary>
    private static readonly Dictionary<string, (Func<string> Text, bool IsUsable)> Files = new()
    {
        ["spaces in a model"] = (static () => Spec.Model(new string(' ', Length) + Service), true),
        ["line ends only"] = (static () => new string('\n', Length), false),
        ["brackets"] = (static () => new string('[', Length), false),
        ["one string"] = (static () => Spec.Model(Service + ", \"a#D\": { \"type\": \"string\", \"traits\": { \"smithy.api#documentation\": \"" + new string('\u00E9', Length / 2) + "\" } }"), true),
        ["one string without an end"] = (static () => Start + "\"" + new string('x', Length), false),
        ["escapes"] = (static () => Start + string.Concat(Enumerable.Repeat("\\u0041", Length / 6)), false),
        ["shapes, and the last one is cut off"] = (static () => Start + Repeated("\"a#S{0}\": {{ \"type\": \"string\" }},\n"), false),
        ["one number"] = (static () => "{ \"smithy\": " + new string('9', Length) + "}", false),
        ["not JSON in the last line"] = (static () => Spec.Model(Service) + new string('\n', Length) + "x", false),
    };

    private const string Service = """
        "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }], "traits": { "aws.protocols#awsQuery": {} } },
        "a#Op": { "type": "operation" }
        """;

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_50_MB_is_read_or_reported_in_time(string name)
    {
        var (text, isUsable) = (Files[name].Text(), Files[name].IsUsable);
        var watched = new Watched(_ => name);
        watched.Run(0, 1, _ =>
        {
            var (services, findings) = Engine.Run([text], TestContext.Current.CancellationToken);
            Assert.Equal(isUsable, services == 1);
            Assert.Equal(isUsable, findings == 0);
        });
        output.WriteLine($"counted: 50 MB: {name}: {watched.Slowest.TotalMilliseconds:F0} ms");
    }

    [Fact]
    public void A_file_beyond_the_limit_says_so()
    {
        var file = Spec.Read(new string(' ', SpecFileReader.MaxLength + 1));
        Spec.AssertFinding(file.Findings, new(Spec.Path, 0, 0, 0, 0, 0, 0), SpecRules.InvalidJson, "the file is longer than 100,000,000 characters");
        Assert.False(file.IsReadable);
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_so()
    {
        var file = SpecFileReader.Read(Spec.Path, null, TestContext.Current.CancellationToken);
        Spec.AssertFinding(file.Findings, new(Spec.Path, 0, 0, 0, 0, 0, 0), SpecRules.InvalidJson, "the file cannot be read as text in UTF-8");
        Assert.False(file.IsReadable);
    }

    private static string Repeated(string format)
    {
        var text = new StringBuilder(Length + 100);
        for (var index = 0; text.Length < Length; index++)
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, index);
        return text.ToString();
    }
}
