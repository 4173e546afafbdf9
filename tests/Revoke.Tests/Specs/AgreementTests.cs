using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Tests.Mutations;

namespace Revoke.Tests.Specs;

/// <summary>The command says what the build says, with the same ids, places, severities and texts.</summary>
public sealed class AgreementTests(ITestOutputHelper output) : IDisposable
{
    private const int Damaged = 400;

    private readonly SpecFolder _folder = new();

    public static TheoryData<string> WrongSpecs =>
    [
        "",
        "{",
        "[]",
        """{ "smithy": "3.0" }""",
        VaultSpec.Text[..900],
        VaultSpec.With("example#Grants\" },", "example#Grnats\" },"),
        VaultSpec.With("smithy.api#required", "smithy.api#requried"),
        VaultSpec.With("\"min\": 1, \"max\": 20", "\"min\": 21, \"max\": 20"),
        VaultSpec.With("^[a-z]+$", "^[a-z+$"),
        VaultSpec.With("\"smithy\": \"2.0\",", "\"smithy\": \"2.0\", \"metadata\": { \"\u00e4\U0001F600\": 1 }, \"x\": 1,"),
        VaultSpec.With("aws.protocols#restJson1", "example.protocols#none"),
        VaultSpec.With("\"/find\"", "\"/revoke\""),
        VaultSpec.With("{ \"target\": \"example#Where\" }", "{ \"target\": \"example#FindInput\", \"traits\": { \"smithy.api#required\": {} } }"),
        VaultSpec.WrongExample,
        VaultSpec.With("\n", "\r\n"),
    ];

    [Theory]
    [MemberData(nameof(WrongSpecs))]
    public async Task Findings_are_those_of_a_build(string text)
    {
        var file = _folder.Write("spec.json", text);
        var build = new GeneratorFindings([file]);
        var check = await CommandRun.SpecAsync("check", file);
        Assert.Equal(build.Lines, Lines(check));
        Assert.Equal(build.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? 1 : 0, check.ExitCode);
        Assert.Equal("", check.Error);
    }

    [Fact]
    public async Task Json_has_the_places_of_a_build_too()
    {
        var file = _folder.Write("spec.json", VaultSpec.With("smithy.api#required", "smithy.api#requried"));
        using var json = JsonDocument.Parse((await CommandRun.SpecAsync("check", file, "--format", "json")).Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single();
        var diagnostic = new GeneratorFindings([file]).Diagnostics.Single();
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(diagnostic.GetMessage(), finding.GetProperty("message").GetString());
        Assert.Equal(
            (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1),
            (Number("line"), Number("column"), Number("endLine"), Number("endColumn")));

        int Number(string name) => finding.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Several_files_are_one_project()
    {
        var spec = _folder.Write("spec.json", VaultSpec.Text);
        var overlay = _folder.Write("rules.json", """{ "smithy": "2.0", "shapes": { "example#RevokeInput$Raeson": { "type": "apply", "traits": { "smithy.api#required": {} } } } }""");
        var check = await CommandRun.SpecAsync("check", spec, overlay);
        Assert.Equal(new GeneratorFindings([spec, overlay]).Lines, Lines(check));
        Assert.Contains("rules.json(1,32): error RVK1006: ", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Revoke")]
    [InlineData("Rev*")]
    [InlineData("Revoke;Find")]
    [InlineData("Revok")]
    [InlineData("Nothing*")]
    public async Task Named_operations_are_the_metadata_of_an_item(string operations)
    {
        var file = _folder.Write("spec.json", VaultSpec.Text);
        var options = operations.Split(';').SelectMany(static operation => new[] { "--operation", operation });
        var build = new GeneratorFindings([file], operations);
        Assert.Equal(build.Lines, Lines(await CommandRun.SpecAsync(["check", file, .. options])));
        var closure = await CommandRun.SpecAsync(["closure", file, "--format", "json", .. options]);
        if (build.Lines.Any())
            Assert.Equal((2, build.Lines.Single() + "\n"), (closure.ExitCode, closure.Error));
        else
            Assert.Equal(build.Files, EmittedFiles(closure.Output));
    }

    [Theory]
    [InlineData("lakeformation.json", "lakeformation.rules.json")]
    [InlineData("redshift.json", "redshift.rules.json")]
    public async Task A_closure_is_what_a_build_emits(params string[] names)
    {
        string[] files = [.. names.Select(SpecFolder.Repository)];
        Assert.Equal(new GeneratorFindings(files).Files, EmittedFiles((await CommandRun.SpecAsync(["closure", .. files, "--operation", "*", "--format", "json"])).Output));
    }

    [Fact]
    public async Task A_damaged_spec_gets_the_findings_of_a_build_and_no_command_throws()
    {
        var random = new Random(7);
        var seed = System.Text.Encoding.UTF8.GetBytes(VaultSpec.Text);
        var whole = _folder.Write("whole.json", seed);
        var (wrong, compared) = (0, 0);
        for (var index = 0; index < Damaged; index++)
        {
            var file = _folder.Write("damaged.json", Mutator.Mutate(seed, random));
            var check = await CommandRun.SpecAsync("check", file);
            Assert.Equal(new GeneratorFindings([file]).Lines, Lines(check));
            wrong += check.ExitCode;
            string[][] others = [["list", file], ["closure", file, "--operation", "*"], ["diff", whole, file], ["diff", file, whole]];
            foreach (var arguments in others)
            {
                var run = await CommandRun.SpecAsync(arguments);
                Assert.InRange(run.ExitCode, 0, 2);
                Assert.Equal(run.ExitCode == 2, run.Output.Length == 0);
                compared += arguments[0] == "diff" && run.ExitCode < 2 ? 1 : 0;
            }
        }

        output.WriteLine($"counted: damaged specs through revoke spec, seed 7: {Damaged} specs, {wrong} with errors, {compared} comparisons");
        Assert.True(wrong > 0 && compared > 0);
    }

    [Fact]
    public void The_command_needs_no_compiler()
    {
        var seen = new HashSet<string>();
        var waiting = new Stack<System.Reflection.Assembly>([typeof(CommandHost).Assembly]);
        while (waiting.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(name => seen.Add(name.FullName)))
                waiting.Push(System.Reflection.Assembly.Load(name));
        }

        Assert.Contains(seen, static name => name.StartsWith("RevokeGen.Codegen,", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, static name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Lines(CommandRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    private static IEnumerable<string> EmittedFiles(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("services").EnumerateArray().SelectMany(static service => service.GetProperty("files").EnumerateArray())
            .Select(static file => $"{file.GetProperty("name").GetString()} {file.GetProperty("lines").GetRawText()}")];
    }
}
