using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class CheckTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    [Theory]
    [InlineData("lakeformation.json", "lakeformation.rules.json", "revokegen.rules.json")]
    [InlineData("redshift.json", "redshift.rules.json", "revokegen.rules.json")]
    public async Task The_repositorys_own_specs_have_no_findings(params string[] names)
    {
        var run = await CommandRun.SpecAsync(["check", .. names.Select(SpecFolder.Repository)]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_warning_is_no_error()
    {
        var run = await CommandRun.SpecAsync("check", _folder.Write("spec.json", VaultSpec.With("smithy.api#required", "smithy.api#requried")));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("spec.json(8,55): warning RVK1018: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", ": warning RVK1029: ")]
    [InlineData("json", "\"RVK1029\"")]
    [InlineData("sarif", "/RVK1029.md")]
    public async Task An_example_that_does_not_fit_is_shown_in_every_format(string format, string id)
    {
        var run = await CommandRun.SpecAsync("check", _folder.Write("spec.json", VaultSpec.WrongExample), "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(id, run.Output, StringComparison.Ordinal);
        Assert.Contains("has no member", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_counts_by_severity()
    {
        var file = _folder.Write("spec.json", VaultSpec.With("smithy.api#required", "smithy.api#requried").Replace("^[a-z]+$", "[", StringComparison.Ordinal));
        var run = await CommandRun.SpecAsync("check", file, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((1, 1, 1, 0), (run.ExitCode, Count("errors"), Count("warnings"), Count("infos")));
        Assert.Equal(["warning", "error"], json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("severity").GetString()));

        int Count(string name) => json.RootElement.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_the_files_and_of_their_lines()
    {
        var rules = _folder.Write("rules.json", """{ "smithy": "2.0", "shapes": { "example#Absent": { "type": "apply", "traits": {} } } }""");
        var spec = _folder.Write("spec.json", VaultSpec.With("smithy.api#required", "smithy.api#requried").Replace("^[a-z]+$", "[", StringComparison.Ordinal));
        Assert.Equal(["rules.json(1", "spec.json(8", "spec.json(29"], await PlacesAsync(rules, spec));
        Assert.Equal(["spec.json(8", "spec.json(29", "rules.json(1"], await PlacesAsync(spec, rules));

        async Task<string[]> PlacesAsync(params string[] files) =>
            [.. (await CommandRun.SpecAsync(["check", .. files])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(_folder.Path.Length + 1)..].Split(',')[0])];
    }

    [Fact]
    public async Task Sarif_has_what_its_schema_requires()
    {
        var file = _folder.Write("spec #1.json", VaultSpec.With("^[a-z]+$", "["));
        var run = await CommandRun.SpecAsync("check", file, "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var log = json.RootElement.GetProperty("runs").EnumerateArray().Single();
        var driver = log.GetProperty("tool").GetProperty("driver");
        Assert.Equal("RevokeGen", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, static rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.EndsWith($"/{rule.GetProperty("id").GetString()}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
        });
        var result = log.GetProperty("results").EnumerateArray().Single();
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        Assert.Equal(file, new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
        var region = place.GetProperty("region");
        var line = File.ReadAllLines(file)[region.GetProperty("startLine").GetInt32() - 1];
        Assert.Equal("\"[\"", line[(region.GetProperty("startColumn").GetInt32() - 1)..(region.GetProperty("endColumn").GetInt32() - 1)]);
        Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
    }

    [Fact]
    public async Task Sarif_keeps_a_relative_path_relative()
    {
        var file = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Write("a b.json", "{"));
        using var json = JsonDocument.Parse((await CommandRun.SpecAsync("check", file, "--format", "sarif")).Output);
        var place = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.EndsWith("/a%20b.json", uri, StringComparison.Ordinal);
        Assert.Equal(file.Replace(Path.DirectorySeparatorChar, '/'), Uri.UnescapeDataString(uri));
    }

    [Fact]
    public async Task Sarif_without_findings_has_no_results()
    {
        using var json = JsonDocument.Parse((await CommandRun.SpecAsync("check", _folder.Write("spec.json", VaultSpec.Text), "--format", "sarif")).Output);
        Assert.Empty(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task A_file_may_be_in_any_form_of_Unicode_that_the_compiler_reads()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            var run = await CommandRun.SpecAsync("check", _folder.Write("spec.json", [.. encoding.GetPreamble(), .. encoding.GetBytes(VaultSpec.Text)]));
            Assert.Equal((0, ""), (run.ExitCode, run.Output));
        }

        var latin = await CommandRun.SpecAsync("check", _folder.Write("latin.json", Encoding.Latin1.GetBytes("{ \"\u00e4\": 1 }")));
        Assert.Contains("latin.json(1,1): error RVK1001: This spec is not JSON: the file cannot be read as text in UTF-8", latin.Output, StringComparison.Ordinal);
    }

    /// <summary>Whoever reads findings line by line gets each whole, whatever is in the file.</summary>
    [Theory]
    [InlineData("{ \"smithy\": \"2.0\", \"no\\nsuch\\r\\nkey\": {} }", "a model has no key 'no such  key'")]
    [InlineData("nonsense\n{}", "'nonsense {}' is an invalid JSON literal")]
    public async Task A_finding_is_one_line(string text, string expected)
    {
        var file = _folder.Write("spec.json", text);
        var run = await CommandRun.SpecAsync("check", file);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith(file, line, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
