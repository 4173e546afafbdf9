using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>Specs far larger than any model. What is asserted is how time grows, for machines differ; the times are printed.</summary>
[Collection(MeasuredTests.Name)]
public sealed class HugeSpecTests(ITestOutputHelper output)
{
    private const string Service = """
        "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }], "traits": { "aws.protocols#awsQuery": {} } },
        "a#Op": { "type": "operation", "input": { "target": "a#In" } },
        """;

    private static readonly Dictionary<string, Func<int, string>> Models = new()
    {
        ["shapes that nothing reaches"] = static count => Model(In("") + Each(count, static index => $"\"a#S{index}\": {{ \"type\": \"string\" }}")),
        ["shapes in a row"] = static count => Model(In("\"n\": { \"target\": \"a#S0\" }") + Each(count, index => $"\"a#S{index}\": {{ \"type\": \"structure\", \"members\": {{ \"n\": {{ \"target\": \"a#S{(index + 1) % count}\" }} }} }}")),
        ["members of a structure"] = static count => Model(In(Each(count, static index => $"\"m{index}\": {{ \"target\": \"smithy.api#String\" }}"))),
        ["members of an error"] = static count => Model(
            In("") + $"\"a#Err\": {{ \"type\": \"structure\", \"traits\": {{ \"smithy.api#error\": \"client\" }}, \"members\": {{ {Members(count)} }} }}", ", \"errors\": [{ \"target\": \"a#Err\" }]"),
        ["members that a mixin has too"] = static count => Model(
            $"\"a#Mix\": {{ \"type\": \"structure\", \"traits\": {{ \"smithy.api#mixin\": {{}} }}, \"members\": {{ {Members(count)} }} }},\n"
            + $"\"a#In\": {{ \"type\": \"structure\", \"mixins\": [{{ \"target\": \"a#Mix\" }}], \"members\": {{ {Members(count)} }} }}"),
        ["mixins of one shape"] = static count => Model(
            $"\"a#In\": {{ \"type\": \"structure\", \"members\": {{}}, \"mixins\": [{Each(count, static index => $"{{ \"target\": \"a#M{index}\" }}")}] }},\n"
            + Each(count, static index => $"\"a#M{index}\": {{ \"type\": \"structure\", \"members\": {{ \"m{index}\": {{ \"target\": \"smithy.api#String\" }} }}, \"traits\": {{ \"smithy.api#mixin\": {{}}, \"a#t{index}\": {{}} }} }}")),
        ["mixins of mixins"] = static count => Model(
            "\"a#In\": { \"type\": \"structure\", \"members\": {}, \"mixins\": [{ \"target\": \"a#M0\" }] },\n"
            + Each(count, index => $"\"a#M{index}\": {{ \"type\": \"structure\", \"members\": {{ \"m{index}\": {{ \"target\": \"smithy.api#String\" }} }}, \"traits\": {{ \"smithy.api#mixin\": {{}} }}, \"mixins\": [{(index + 1 < count ? $"{{ \"target\": \"a#M{index + 1}\" }}" : "")}] }}")),
        ["values of an enum"] = static count => Model(
            In("\"e\": { \"target\": \"a#E\" }") + $"\"a#E\": {{ \"type\": \"enum\", \"members\": {{ {Each(count, static index => $"\"V{index}\": {{ \"target\": \"smithy.api#Unit\" }}")} }} }}"),
        ["values of an enum trait"] = static count => Model(
            In("\"e\": { \"target\": \"a#E\" }") + $"\"a#E\": {{ \"type\": \"string\", \"traits\": {{ \"smithy.api#enum\": [{Each(count, static index => $"{{ \"value\": \"v{index}\" }}")}] }} }}"),
        ["values of an enum trait that make one name"] = static count => Model(
            In("\"e\": { \"target\": \"a#E\" }") + $"\"a#E\": {{ \"type\": \"string\", \"traits\": {{ \"smithy.api#enum\": [{Each(count, static index => $"{{ \"value\": \"\\u{index + 0x4E00:X4}\" }}")}] }} }}"),
        ["enum values whose names clash"] = static count => Model(
            In("\"e\": { \"target\": \"a#E\" }") + $"\"a#E\": {{ \"type\": \"enum\", \"members\": {{ {Each(count, static index => $"\"V{new string('_', index % 30)}{(index / 30 % 2 == 0 ? "a" : "A")}{new string('_', index / 60)}\": {{ \"target\": \"smithy.api#Unit\" }}")} }} }}"),
        ["variants of a union"] = static count => Model(In("\"u\": { \"target\": \"a#U\" }") + $"\"a#U\": {{ \"type\": \"union\", \"members\": {{ {Members(count)} }} }}"),
        ["operations of one service"] = static count => Model(
            In("")
            + Each(count, static index => $"\"a#O{index}\": {{ \"type\": \"operation\", \"input\": {{ \"target\": \"a#In\" }} }}") + ",\n"
            + $"\"a#Res\": {{ \"type\": \"resource\", \"operations\": [{Each(count, static index => $"{{ \"target\": \"a#O{index}\" }}")}] }}", ", \"resources\": [{ \"target\": \"a#Res\" }]"),
        ["members with applied traits"] = static count => Model(
            In(Members(count)) + Each(count, static index => $"\"a#In$m{index}\": {{ \"type\": \"apply\", \"traits\": {{ \"smithy.api#required\": {{}} }} }}")),
        ["applies that match nothing"] = static count => Model(
            In(Members(count)) + Each(count, static index => $"\"a#In$n{index}\": {{ \"type\": \"apply\", \"traits\": {{ \"smithy.api#required\": {{}} }} }}")),
        ["traits on a member"] = static count => Model(In($"\"m\": {{ \"target\": \"smithy.api#String\", \"traits\": {{ {Each(count, static index => $"\"a#t{index}\": {{}}")} }} }}")),
        ["tags without an end in documentation"] = static count => Model(In($"\"m\": {{ \"target\": \"smithy.api#String\", \"traits\": {{ \"smithy.api#documentation\": \"{string.Concat(Enumerable.Repeat("<a<p<code", count))}\" }} }}")),
        ["findings"] = static count => Model(In("") + Each(count, static index => $"\"a#S{index}\": {{ \"type\": \"list\" }}")),
        ["keys that are there twice"] = static count => Model(In("") + Each(count, static _ => "\"a#S\": { \"type\": \"string\" }")),
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_grows_with_the_size_of_the_spec(string name)
    {
        const int Small = 1_000, Times = 8;
        var (small, large) = (Time(name, Small), Time(name, Small * Times));
        output.WriteLine($"counted: growth: {name}: {small.TotalMilliseconds:F0} ms for {Small}, {large.TotalMilliseconds:F0} ms for {Small * Times}");
        Assert.True(large < TimeSpan.FromMilliseconds(50) + small * Times * 4, $"{small} becomes {large}");
    }

    // The least of a few runs: in others the code is compiled, or memory is collected.
    private static TimeSpan Time(string name, int count)
    {
        var text = Models[name](count);
        return Enumerable.Range(0, 3).Min(_ => Time(text));
    }

    private static TimeSpan Time(string text)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Engine.Run([text], TestContext.Current.CancellationToken);
        var (elapsed, worked) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
        return elapsed < worked ? elapsed : worked;
    }

    private static string Model(string shapes, string service = "") =>
        Spec.Model(Service.Replace("\"traits\"", service.Length == 0 ? "\"traits\"" : service[2..] + ", \"traits\"", StringComparison.Ordinal) + shapes.TrimEnd(',', '\n'));

    private static string In(string members) => $"\"a#In\": {{ \"type\": \"structure\", \"members\": {{ {members} }} }},\n";

    private static string Members(int count) => Each(count, static index => $"\"m{index}\": {{ \"target\": \"smithy.api#String\" }}");

    private static string Each(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var index = 0; index < count; index++)
            all.Append(index == 0 ? "" : ",\n").Append(text(index));
        return all.ToString();
    }
}
