using System;
using System.IO;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class SpecCommandLineTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    [Theory]
    [InlineData("spec")]
    [InlineData("spec check")]
    [InlineData("spec check spec.json --format xml")]
    [InlineData("spec list spec.json --format sarif")]
    [InlineData("spec list")]
    [InlineData("spec closure spec.json")]
    [InlineData("spec closure --operation Revoke")]
    [InlineData("spec diff spec.json")]
    [InlineData("spec diff a.json b.json c.json")]
    [InlineData("spec lint spec.json")]
    public async Task Wrong_command_line_is_invalid(string commandLine)
    {
        var run = await CommandRun.InvokeAsync("", commandLine.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("closure", "--operation", "Revoke")]
    [InlineData("diff", "{file}")]
    public async Task A_file_that_is_not_there_and_a_folder_are_invalid(string command, params string[] more)
    {
        foreach (var file in (string[])[Path.Combine(_folder.Path, "missing.json"), _folder.Path])
        {
            var run = await CommandRun.SpecAsync([command, file, .. Array.ConvertAll(more, text => text.Replace("{file}", file, StringComparison.Ordinal))]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith($"{file} cannot be read: {(file == _folder.Path ? "it is a folder; name a file in it\n" : "")}", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check", 0)]
    [InlineData("list", 0)]
    [InlineData("closure", 0, "--operation", "Revoke")]
    [InlineData("diff", 1, "{file}")]
    public async Task Standard_input_is_a_file(string command, int exitCode, params string[] more)
    {
        var file = _folder.Write("new.json", VaultSpec.With("\"max\": 20", "\"max\": 10"));
        string[] others = Array.ConvertAll(more, text => text.Replace("{file}", file, StringComparison.Ordinal));
        var run = await CommandRun.InvokeAsync(VaultSpec.Text, ["spec", command, "-", .. others]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, (await CommandRun.SpecAsync([command, _folder.Write("old.json", VaultSpec.Text), .. others])).Output);
    }

    [Fact]
    public async Task Findings_name_standard_input()
    {
        var run = await CommandRun.InvokeAsync("{", ["spec", "check", "-"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("<stdin>(1,2): error RVK1001: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "A file without a name cannot be read: an argument is empty\n")]
    [InlineData("specs/*.json", "specs/*.json cannot be read: it stands for no file\n")]
    public async Task A_name_that_no_file_can_have_is_told_as_such(string file, string expected)
    {
        var run = await CommandRun.SpecAsync("list", file);
        Assert.Equal((2, "", expected), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    public async Task Standard_input_cannot_be_two_files(string command)
    {
        var run = await CommandRun.InvokeAsync(VaultSpec.Text, ["spec", command, "-", "-"]);
        Assert.Equal((2, "", "Standard input cannot be read: it is named twice, and can be read only once\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("check", "Exit codes: 0 no error")]
    [InlineData("list", "Exit codes: 0 listed")]
    [InlineData("closure", "Exit codes: 0 shown")]
    [InlineData("diff", "Exit codes: 0 no breaking change; 1 there is one;")]
    public async Task Help_has_exit_codes_and_an_example(string command, string exitCodes)
    {
        var run = await CommandRun.SpecAsync(command, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(exitCodes, run.Output, StringComparison.Ordinal);
        Assert.Contains($"Example:\n  revoke spec {command} ", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
