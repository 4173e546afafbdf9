using System;
using System.Text;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

/// <summary>What is said, beside the findings, to people who name files that are no specs.</summary>
public sealed class HintTests : IDisposable
{
    private const string Idl = "is in Smithy's own language; make JSON of it with 'smithy ast', and name that";
    private const string OpenApi = "is an OpenAPI document; only Smithy models are read";
    private const string Botocore = "is of botocore; AWS's Smithy models are at https://github.com/aws/api-models-aws";

    private readonly SpecFolder _folder = new();

    [Theory]
    [InlineData("vault.smithy", "use a.b#C", Idl)]
    [InlineData("vault.txt", "// A vault.\n\n$version: \"2\"\nnamespace example\n", Idl)]
    [InlineData("vault.json", "namespace example\nservice Vault {}\n", Idl)]
    [InlineData("api.json", """{ "openapi": "3.0.0", "info": {}, "paths": {} }""", OpenApi)]
    [InlineData("api.json", """{ "swagger": "2.0", "info": {}, "paths": {} }""", OpenApi)]
    [InlineData("api.yaml", "# An API.\n---\nopenapi: 3.0.0\n", OpenApi)]
    [InlineData("service-2.json", """{ "version": "2.0", "metadata": { "apiVersion": "2012-12-01" }, "operations": {}, "shapes": {} }""", Botocore)]
    public async Task A_file_that_is_something_else_is_called_that(string name, string text, string expected)
    {
        var file = _folder.Write(name, text);
        await ExpectAsync(file, $"note: {file} seems to be{expected[2..]}\n");
    }

    [Fact]
    public async Task Text_in_UTF_16_needs_its_mark()
    {
        var file = _folder.Write("spec.json", Encoding.Unicode.GetBytes(VaultSpec.Text));
        await ExpectAsync(file, $"note: {file} seems to be UTF-16 without a byte order mark; save it as UTF-8\n");
        var marked = _folder.Write("marked.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(VaultSpec.Text)]);
        Assert.Equal(new CommandRun(0, "", ""), await CommandRun.SpecAsync("check", marked));
    }

    [Fact]
    public async Task Overlays_need_the_spec_that_they_are_about()
    {
        var overlay = SpecFolder.Repository("redshift.rules.json");
        await ExpectAsync(overlay, "note: none of the files has a service; name the spec that they are about, too\n");
        Assert.Equal("", (await CommandRun.SpecAsync("check", SpecFolder.Repository("redshift.json"), overlay)).Error);
        var wrong = _folder.Write("wrong.json", """{ "smithy": "2.0", "shapes": { "example#Nothing": { "type": "apply", "traits": {} } } }""");
        var run = await CommandRun.SpecAsync("check", _folder.Write("spec.json", VaultSpec.Text), wrong);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    /// <summary>Who wrote a spec with a mistake in it is told the mistake, and nothing else.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "smithy": "2.0", "openapi": "3.0.0", "shapes": {} }""")]
    [InlineData("""{ "smithy": "2.0", "metadata": { "apiVersion": "1" } }""")]
    public async Task A_spec_with_a_mistake_has_no_note(string text)
    {
        var run = await CommandRun.SpecAsync("check", _folder.Write("spec.json", text));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The note is on standard error, so that what is on standard output stays a list of findings.</summary>
    private static async Task ExpectAsync(string file, string note)
    {
        var check = await CommandRun.SpecAsync("check", file);
        Assert.Equal((1, note), (check.ExitCode, check.Error));
        Assert.All(check.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith(file, line, StringComparison.Ordinal));
        foreach (var arguments in (string[][])[["list", file], ["closure", file, "--operation", "Revoke"], ["diff", file, file]])
        {
            var run = await CommandRun.SpecAsync(arguments);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.EndsWith(note, run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.Split('\n'), line => line.StartsWith("note: ", StringComparison.Ordinal));
        }
    }
}
