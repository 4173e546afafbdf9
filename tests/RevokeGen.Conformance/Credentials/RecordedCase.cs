using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using RevokeGen.Conformance.Configuration;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Conformance.Credentials;

/// <summary>A recorded search for credentials: variables, files, traffic, and what came of it.</summary>
/// <param name="Folder">The case's folder.</param>
internal sealed record RecordedCase(string Folder)
{
    public const string Repository = "smithy-lang/smithy-rs";

    private const string Root = "config/smithy-rs/aws-config/";

    /// <summary>Changes what is expected of the result, to show that it is looked at.</summary>
    public Func<string, string> Expectation { get; init; } = static text => text;

    /// <summary>Changes what is expected of the requests.</summary>
    public Func<RecordedExchange, RecordedExchange> Recording { get; init; } = static exchange => exchange;

    public JsonElement Result => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "test-case.json"))).RootElement.GetProperty("result");

    public bool IsSuccess => Result.TryGetProperty("Ok", out _);

    public bool HasTraffic => RecordedTraffic.Read(Path.Combine(Folder, "http-traffic.json")).Count > 0;

    public static IEnumerable<TheoryDataRow<string>> Rows(string group) =>
        Corpus.Rows(Root + group, Repository, static path => Directory.GetDirectories(path).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    public static RecordedCase Of(string group, string name) => new(Path.Combine(Corpus.PathTo(Root + group, Repository), name));

    /// <summary>Runs the case.</summary>
    /// <param name="provider">Makes what is asked.</param>
    /// <param name="failure">What our own words for the expected failure contain; null where none is expected.</param>
    public async Task CheckAsync(Func<CredentialsContext, ICredentialsProvider> provider, string? failure)
    {
        using var traffic = new RecordedTraffic([.. RecordedTraffic.Read(Path.Combine(Folder, "http-traffic.json")).Select(Recording)]);
        using var transport = new HttpMessageInvoker(traffic);
        var context = new CredentialsContext(new ClientOptions { Host = Host(), TimeProvider = new PastTime() }) { Services = transport, Local = transport };
        Task<AwsCredentials?> GetAsync() => provider(context).GetCredentialsAsync(TestContext.Current.CancellationToken).AsTask();

        if (IsSuccess)
        {
            Assert.Equal(Expectation(Text(Result.GetProperty("Ok"))), Text((await GetAsync())!));
            Assert.Equal(0, traffic.Extra);
        }
        else
        {
            Assert.NotNull(failure);
            var exception = await Assert.ThrowsAnyAsync<ClientException>(GetAsync);
            Assert.Contains(Expectation(failure), exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(traffic.Surprises);
        Assert.Equal(0, traffic.Left);
    }

    public CaseHost Host()
    {
        var host = new CaseHost();
        using var variables = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "env.json")));
        foreach (var variable in variables.RootElement.EnumerateObject())
            host.Variables.Add(variable.Name, variable.Value.GetString()!);
        var files = Path.Combine(Folder, "fs");
        foreach (var file in Directory.Exists(files) ? Directory.GetFiles(files, "*", SearchOption.AllDirectories) : [])
            host.Files.Add(file[files.Length..].Replace('\\', '/'), File.ReadAllText(file));
        return host;
    }

    private static string Text(JsonElement expected) => string.Join(
        ' ', Part(expected, "access_key_id"), Part(expected, "secret_access_key"), Part(expected, "session_token"), Part(expected, "account_id"), Part(expected, "expiry"));

    private static string Part(JsonElement expected, string name) => expected.TryGetProperty(name, out var value) ? value.ToString() : "-";

    private static string Text(AwsCredentials actual) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{actual.AccessKeyId} {actual.SecretAccessKey} {actual.SessionToken ?? "-"} {actual.AccountId ?? "-"} {actual.Expiration?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}");
}
