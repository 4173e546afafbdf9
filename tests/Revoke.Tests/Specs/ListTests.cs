using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class ListTests : IDisposable
{
    private static readonly string[] Redshift = [SpecFolder.Repository("redshift.json"), SpecFolder.Repository("redshift.rules.json")];

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

            operation  input        members  required  length  pattern  range  uniqueItems  exactlyOneOf  conditions  allowedValues  cautions  errors
            Find       FindInput    2        0         1       0        0      0            0             0           0              0         0
            Revoke     RevokeInput  7        1         2       1        1      0            0             0           0              0         1

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
}
