using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class ListTests : IDisposable
{
    private static readonly string[] Redshift = [SpecFolder.Repository("redshift.json"), SpecFolder.Repository("redshift.rules.json")];

    private static readonly (string, string)[] Facts =
    [
        ("Vault", """ "smithy.api#httpBearerAuth": {} """),
        ("Put", """
            "smithy.api#optionalAuth": {}, "smithy.api#deprecated": {}, "smithy.api#httpChecksumRequired": {}, "smithy.api#requestCompression": { "encodings": ["gzip"] },
            "smithy.api#paginated": { "inputToken": "Name", "outputToken": "Next" },
            "smithy.waiters#waitable": { "Done": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] } }
            """),
        ("PutInput$Name", """ "smithy.api#idempotencyToken": {} """),
        ("PutOutput$Failures", """ "revokegen.rules#partialFailures": {} """),
        ("Data", """ "smithy.api#streaming": {}, "smithy.api#requiresLength": {} """),
        ("SendOutput$Report", """ "smithy.api#httpPayload": {} """),
        ("Report", """ "smithy.api#streaming": {} """),
    ];

    private static readonly string[] FactNames =
    [
        "leftOut", "authSchemes", "needsCredentials", "pages", "waiters", "partialFailures", "requestStream", "requiresLength", "responseStream", "idempotencyToken",
        "requiresChecksum", "isCompressed", "deprecated",
    ];

    private readonly SpecFolder _folder = new();

    [Fact]
    public async Task A_table_has_each_operation_with_the_number_of_its_rules()
    {
        var run = await CommandRun.SpecAsync("list", _folder.Write("spec.json", VaultSpec.Text));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            example#Vault
              version 1, protocol restJson1

            operation  input        members  required  length  pattern  range  uniqueItems  exactlyOneOf  conditions  allowedValues  cautions  errors  notes
            Find       FindInput    2        0         1       0        0      0            0             0           0              0         0       no credentials
            Revoke     RevokeInput  7        1         2       1        1      0            0             0           0              0         1       no credentials

            """,
            run.Output);
    }

    [Fact]
    public async Task Rules_are_listed_by_the_keys_that_switch_them_off()
    {
        var run = await CommandRun.SpecAsync(["list", .. Redshift, "--rules"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\nRevokeEndpointAccessMessage\$Account/length +\S.*redshift\.rules\.json\([0-9]+\) +12\.\.12\n", run.Output);
        Assert.Matches(@"\nRevokeEndpointAccessMessage/ForcedOnAllVpcs +\S.*redshift\.rules\.json\([0-9]+\) +Force != `true`", run.Output);
    }

    [Fact]
    public async Task Json_has_each_rule_with_its_place()
    {
        var run = await CommandRun.SpecAsync(["list", .. Redshift, "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var service = json.RootElement.GetProperty("services").EnumerateArray().Single();
        Assert.Equal(("awsQuery", "2012-12-01"), (service.GetProperty("emittedProtocol").GetString(), service.GetProperty("version").GetString()));
        var operation = service.GetProperty("operations").EnumerateArray().Single(static operation => operation.GetProperty("name").GetString() == "RevokeEndpointAccess");
        var rules = operation.GetProperty("rules").EnumerateArray().ToList();
        Assert.NotEmpty(rules);
        Assert.All(operation.GetProperty("constraints").EnumerateObject(), kind => Assert.Equal(rules.Count(rule => rule.GetProperty("kind").GetString() == kind.Name), kind.Value.GetInt32()));
        Assert.All(rules, static rule =>
        {
            var line = File.ReadAllLines(rule.GetProperty("file").GetString()!)[rule.GetProperty("line").GetInt32() - 1];
            Assert.Contains(rule.GetProperty("key").GetString()!.Split('/')[1], line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Notes_say_what_else_clients_have_of_an_operation()
    {
        var file = _folder.Write("spec.json", TraitSpec.With("restJson1", Facts));
        var text = await CommandRun.SpecAsync("list", file);
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.EndsWith("  1       HttpBearer or no credentials, pages, waiter Done, partialFailures Failures, idempotencyToken Name, checksum, compression, deprecated", Line(text.Output, "Put"), StringComparison.Ordinal);
        Assert.EndsWith("  0       HttpBearer, request stream Data of known length, response stream Report", Line(text.Output, "Send"), StringComparison.Ordinal);

        var json = await CommandRun.SpecAsync("list", file, "--format", "json");
        using var parsed = JsonDocument.Parse(json.Output);
        var operations = parsed.RootElement.GetProperty("services")[0].GetProperty("operations").EnumerateArray().ToDictionary(static operation => operation.GetProperty("name").GetString()!);
        Assert.Equal(
            """null, ["HttpBearer"], false, true, ["Done"], "Failures", null, false, null, "Name", true, true, "The service has deprecated this." """.TrimEnd(), FactsOf(operations["Put"]));
        Assert.Equal("""null, ["HttpBearer"], true, false, [], null, "Data", true, "Report", null, false, false, null""", FactsOf(operations["Send"]));
    }

    [Fact]
    public async Task An_operation_that_clients_do_not_have_is_listed_with_the_reason()
    {
        var file = _folder.Write("spec.json", TraitSpec.With("restJson1", ("Send", """ "smithy.api#auth": ["smithy.api#httpBasicAuth"] """)));
        const string Reason = "its requests need smithy.api#httpBasicAuth, which clients do not have";
        Assert.EndsWith($"  left out: {Reason}", Line((await CommandRun.SpecAsync("list", file)).Output, "Send"), StringComparison.Ordinal);
        Assert.Contains($"\"leftOut\": \"{Reason}\"", (await CommandRun.SpecAsync("list", file, "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_service_are_those_of_each_operation()
    {
        var text = VaultSpec.With("\"operations\": [", "\"errors\": [{ \"target\": \"example#Gone\" }], \"operations\": [");
        var run = await CommandRun.SpecAsync("list", _folder.Write("spec.json", text));
        Assert.EndsWith("  1       no credentials", Line(run.Output, "Find"), StringComparison.Ordinal);
        Assert.EndsWith("  1       no credentials", Line(run.Output, "Revoke"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_whose_protocol_nobody_knows_is_listed_as_such()
    {
        var run = await CommandRun.SpecAsync("list", _folder.Write("spec.json", VaultSpec.With("aws.protocols#restJson1", "example.protocols#none")));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(", no protocol that is known\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spec_with_errors_is_not_listed()
    {
        var run = await CommandRun.SpecAsync("list", _folder.Write("spec.json", VaultSpec.With("^[a-z]+$", "[")));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(": error RVK1008: ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Line(string output, string operation) => output.Split('\n').Single(line => line.StartsWith(operation + " ", StringComparison.Ordinal));

    private static string FactsOf(JsonElement operation) => string.Join(
        ", ",
        FactNames.Select(name => JsonSerializer.Serialize(operation.GetProperty(name)).Replace(",", ", ", StringComparison.Ordinal)));
}
