using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Conformance.Configuration;

public sealed class EndpointUrlTests
{
    private const string File = "config/profile-tests.json";
    private const string Repository = "boto/botocore";

    // What the service's own rules would give: nothing is configured.
    private const string ByRules = "fake-region-10.amazonaws.com";

    public static IEnumerable<TheoryDataRow<string>> Cases => Corpus.Rows(File, Repository, static path =>
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return [.. Suite(document).GetProperty("endpointUrlTests").EnumerateArray().Select(static (@case, index) => $"{index} {Text(@case, "name")}")];
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Configured_address_is_found_in_the_common_order(string number)
    {
        using var document = Corpus.ReadJson(File, Repository);
        var suite = Suite(document);
        var @case = suite.GetProperty("endpointUrlTests")[int.Parse(number.Split(' ')[0], CultureInfo.InvariantCulture)];
        var client = suite.GetProperty("client_configs").GetProperty(Text(@case, "client_config")!);
        var host = HostOf(suite, @case, client);
        var given = Text(client, "endpoint_url") is { } url ? new Uri(url) : null;

        var options = new ClientOptions { Profile = Text(@case, "profile"), Endpoint = given };
        var found = ClientSettings.Resolve(options, Text(@case, "service")!, host).Endpoint.Endpoint;

        var expected = Text(@case.GetProperty("output"), "endpointUrl")!;
        Assert.Equal(expected.EndsWith(ByRules, StringComparison.Ordinal) ? null : expected, found);
    }

    private static CaseHost HostOf(JsonElement suite, JsonElement @case, JsonElement client)
    {
        var host = new CaseHost();
        foreach (var variable in suite.GetProperty("environments").GetProperty(Text(@case, "environment")!).EnumerateObject())
            host.Variables.Add(variable.Name, variable.Value.GetString()!);
        host.Variables.Add("AWS_CONFIG_FILE", "config");
        host.Files.Add("config", ConfigFile(suite));

        // Some clients take this in code as well; here it is a variable or a property only.
        if (client.TryGetProperty("ignore_configured_endpoint_urls", out _))
            host.Variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";
        return host;
    }

    private static string ConfigFile(JsonElement suite)
    {
        var text = new StringBuilder();
        foreach (var profile in suite.GetProperty("profiles").EnumerateObject())
        {
            text.Append(CultureInfo.InvariantCulture, $"[profile {profile.Name}]\n");
            foreach (var property in profile.Value.EnumerateObject())
                text.Append(CultureInfo.InvariantCulture, $"{property.Name} = {property.Value}\n");
        }

        foreach (var section in suite.GetProperty("services").EnumerateObject())
        {
            text.Append(CultureInfo.InvariantCulture, $"[services {section.Name}]\n");
            foreach (var service in section.Value.EnumerateObject())
                text.Append(CultureInfo.InvariantCulture, $"{service.Name} =\n  endpoint_url = {Text(service.Value, "endpoint_url")}\n");
        }

        return text.ToString();
    }

    private static JsonElement Suite(JsonDocument document) => document.RootElement.GetProperty("testSuites")[0];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
