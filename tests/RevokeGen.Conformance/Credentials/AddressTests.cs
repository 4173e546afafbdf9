using System.Globalization;
using System.Text.Json;
using RevokeGen.Conformance.Configuration;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Credentials;

/// <summary>Where the credentials of a container and of an instance are asked for.</summary>
public sealed class AddressTests
{
    private const string Container = "config/smithy-rs/aws-config/ecs-tests.json";
    private const string Instance = "config/smithy-rs/aws-config/imds-config/imds-endpoint-tests.json";

    /// <summary>Cases that do not apply, by their text, and why. One that passes after all fails the test.</summary>
    private static readonly Dictionary<string, string> NotApplicable = new(StringComparer.Ordinal)
    {
        ["explicit mode override"] = "Code gives an address, and not one of the two by its kind.",
    };

    /// <summary>Our own words for the failures.</summary>
    private static readonly Dictionary<string, string> Failures = new(StringComparer.Ordinal)
    {
        ["URI did not specify a host"] = "Container: AWS_CONTAINER_CREDENTIALS_FULL_URI must be an http or https address.",
        ["`error` is not a valid endpoint mode"] = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE must be IPv4 or IPv6.",
        ["`IPv7` is not a valid endpoint mode"] = "ec2_metadata_service_endpoint_mode of profile 'default' must be IPv4 or IPv6.",
        ["invalid uri character"] = "AWS_EC2_METADATA_SERVICE_ENDPOINT must be an http or https address without user, query or fragment.",
    };

    public static IEnumerable<TheoryDataRow<string>> ContainerCases => Rows(Container);

    public static IEnumerable<TheoryDataRow<string>> InstanceCases => Rows(Instance);

    [Theory]
    [MemberData(nameof(ContainerCases))]
    public void Container_is_asked_where_every_client_asks_it(string number) => Run(Container, number, ContainerAddress);

    [Theory]
    [MemberData(nameof(InstanceCases))]
    public void Instance_is_asked_where_every_client_asks_it(string number) => Run(Instance, number, InstanceAddress);

    [Theory]
    [InlineData(Container)]
    [InlineData(Instance)]
    public void Altered_expectation_is_noticed(string file)
    {
        using var document = Corpus.ReadJson(file, RecordedCase.Repository);
        foreach (var @case in document.RootElement.GetProperty("tests").EnumerateArray())
            Assert.ThrowsAny<XunitException>(() => Check(@case, file == Container ? ContainerAddress : InstanceAddress, static text => text + "x"));
    }

    private static IEnumerable<TheoryDataRow<string>> Rows(string file) => Corpus.Rows(file, RecordedCase.Repository, static path =>
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("tests").EnumerateArray().Select(static (@case, index) => $"{index} {@case.GetProperty("docs").GetString()}")];
    });

    private static void Run(string file, string number, Func<JsonElement, CaseHost, string> address)
    {
        using var document = Corpus.ReadJson(file, RecordedCase.Repository);
        var @case = document.RootElement.GetProperty("tests")[int.Parse(number.Split(' ')[0], CultureInfo.InvariantCulture)];
        if (NotApplicable.ContainsKey(@case.GetProperty("docs").GetString()!))
            Assert.ThrowsAny<XunitException>(() => Check(@case, address, static text => text));
        else
            Check(@case, address, static text => text);
    }

    private static void Check(JsonElement @case, Func<JsonElement, CaseHost, string> address, Func<string, string> expectation)
    {
        var host = new CaseHost();
        foreach (var variable in @case.GetProperty("env").EnumerateObject())
            host.Variables.Add(variable.Name, variable.Value.GetString()!);
        foreach (var file in @case.TryGetProperty("fs", out var files) ? files.EnumerateObject().ToArray() : [])
            host.Files.Add(file.Name, file.Value.GetString()!);
        var result = @case.GetProperty("result");
        if (result.TryGetProperty("Ok", out var expected))
        {
            Assert.Equal(expectation(expected.GetString()!), address(@case, host));
            return;
        }

        var error = result.EnumerateObject().Single().Value.GetString()!;
        var failure = Assert.ThrowsAny<ClientException>(() => address(@case, host));
        Assert.Contains(expectation(Failures.GetValueOrDefault(error, "Container: no address")), failure.Message, StringComparison.Ordinal);
    }

    private static string ContainerAddress(JsonElement @case, CaseHost host) =>
        ContainerEndpoint.Find(host)?.AbsoluteUri ?? throw new CredentialsException("Container: no address");

    private static string InstanceAddress(JsonElement @case, CaseHost host)
    {
        var given = @case.TryGetProperty("endpoint_override", out var address) ? new Uri(address.GetString()!) : null;
        return InstanceMetadataSettings.Find(given, new SettingSources(host, null))!.Endpoint + "/latest/api/token";
    }
}
