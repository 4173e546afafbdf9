using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using RevokeGen.Runtime.Http;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Configuration;

/// <summary>The trace id that goes with the requests of a Lambda function.</summary>
public sealed class RecursionDetectionTests
{
    private const string File = "config/smithy-rs/aws-runtime/recursion-detection.json";
    private const string Repository = "smithy-lang/smithy-rs";
    private const string Header = "X-Amzn-Trace-Id";

    public static IEnumerable<TheoryDataRow<string>> Cases => Corpus.Rows(File, Repository, static path =>
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return [.. Enumerable.Range(0, document.RootElement.GetArrayLength()).Select(static index => index.ToString(CultureInfo.InvariantCulture))];
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Header_is_the_one_that_every_client_sends(string number) => Check(number, static text => text);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Altered_expectation_is_noticed(string number) => Assert.ThrowsAny<XunitException>(() => Check(number, static text => text + "x"));

    private static void Check(string number, Func<string, string> expectation)
    {
        using var document = Corpus.ReadJson(File, Repository);
        var @case = document.RootElement[int.Parse(number, CultureInfo.InvariantCulture)];
        var host = new CaseHost();
        foreach (var variable in @case.GetProperty("env").EnumerateObject())
            host.Variables.Add(variable.Name, variable.Value.GetString()!);
        using var message = new HttpRequestMessage();
        foreach (var header in Headers(@case, "requestHeadersBefore"))
            message.Headers.TryAddWithoutValidation(header[0], header[1]);

        RecursionDetection.Of(host)?.Add(message);

        var expected = string.Join('\n', Headers(@case, "requestHeadersAfter").Select(static header => $"{header[0]}: {header[1]}"));
        var actual = message.Headers.NonValidated.TryGetValues(Header, out var values) ? string.Join('\n', values.Select(static value => $"{Header}: {value}")) : "";
        Assert.Equal(expectation(expected), actual);
    }

    private static IEnumerable<string[]> Headers(JsonElement @case, string name) =>
        @case.GetProperty(name).EnumerateArray().Select(static header => header.GetString()!.Split(": ", 2));
}
