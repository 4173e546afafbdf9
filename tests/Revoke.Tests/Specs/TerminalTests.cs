using System;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;
using RevokeGen.Runtime.Credentials;

namespace Revoke.Tests.Specs;

public sealed class TerminalTests : IDisposable
{
    private const string Escape = "\u001b";

    private readonly SpecFolder _folder = new();

    [Theory]
    [InlineData("xterm", null, true, true, false, true, true, true)]
    [InlineData("xterm", "", true, true, false, true, true, true)]
    [InlineData("xterm", "1", true, true, false, false, false, true)]
    [InlineData("xterm", null, false, true, false, false, true, true)]
    [InlineData("xterm", null, true, false, false, true, false, false)]
    [InlineData("dumb", null, true, true, false, false, false, false)]
    [InlineData(null, null, true, true, true, false, false, false)]
    [InlineData(null, null, false, false, false, false, false, false)]
    public void Colours_and_progress_are_for_terminals(
        string? term, string? noColour, bool output, bool error, bool isWindows, bool outputHasColour, bool errorHasColour, bool errorShowsProgress) =>
        Assert.Equal(
            new TerminalUse(outputHasColour, errorHasColour, errorShowsProgress),
            TerminalUse.Of(name => name == "TERM" ? term : name == "NO_COLOR" ? noColour : null, output, error, isWindows));

    [Fact]
    public async Task A_terminal_gets_colours_and_a_line_of_progress_that_vanishes()
    {
        var old = _folder.Write("old.json", VaultSpec.Text);
        var @new = _folder.Write("new.json", VaultSpec.With("\"max\": 20", "\"max\": 10"));
        var diff = await RunAsync(new(true, true, true), "diff", old, @new);
        Assert.Contains($"{Escape}[31mbreaking{Escape}[0m: Name ", diff.Output, StringComparison.Ordinal);
        Assert.StartsWith($"\r{Escape}[KReading {old} ...", diff.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Comparing ...\r{Escape}[K", diff.Error, StringComparison.Ordinal);
        var check = await RunAsync(new(true, false, false), "check", _folder.Write("wrong.json", "{"));
        Assert.Contains($": {Escape}[31merror RVK1001{Escape}[0m: ", check.Output, StringComparison.Ordinal);
        Assert.Equal("", check.Error);
        var list = await RunAsync(new(false, true, false), "list", _folder.Write("wrong.json", "{"));
        Assert.Contains($": {Escape}[31merror RVK1001{Escape}[0m: ", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_pipes_get_plain_text()
    {
        var file = _folder.Write("wrong.json", "{");
        foreach (var arguments in (string[][])[["check", file], ["list", file], ["diff", file, file]])
        {
            var run = await CommandRun.SpecAsync(arguments);
            Assert.DoesNotContain(Escape, run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Reading", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stopped_command_says_so()
    {
        var run = await CommandRun.InvokeAsync(
            "", new StaticCredentials("AKID", "secret"), ["spec", "check", _folder.Write("spec.json", VaultSpec.Text)], new CancellationToken(canceled: true));
        Assert.Equal((130, "", "Stopped.\n"), (run.ExitCode, run.Output, run.Error));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandRun> RunAsync(TerminalUse terminal, params string[] arguments) =>
        CommandRun.InvokeAsync("", new StaticCredentials("AKID", "secret"), ["spec", .. arguments], TestContext.Current.CancellationToken, terminal);
}
