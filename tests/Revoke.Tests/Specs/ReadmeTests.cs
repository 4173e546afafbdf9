using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Revoke.Commands;
using RevokeGen.Tests.Documents;

namespace Revoke.Tests.Specs;

/// <summary>What the README shows of <c>revoke spec</c> is what it prints, run in the folder of the README's own service.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ revoke ";

    private static readonly string Root = Path.GetDirectoryName(SpecFolder.Repository(""))!;

    [Fact]
    public async Task Console_blocks_are_as_printed()
    {
        var commands = Commands().ToList();
        Assert.NotEmpty(commands);
        foreach (var (command, expected) in commands)
            Assert.Equal(expected, await PrintedAsync(command));
    }

    /// <summary>What begins with <c>revoke</c> in a block that shows no output: it is taken as it stands, and nothing is sent.</summary>
    [Fact]
    public async Task Commands_that_send_are_taken_as_they_stand()
    {
        var lines = MarkdownBlock.Read(Path.Combine(Root, "README.md"))
            .Where(static block => block.Language.Length == 0)
            .SelectMany(static block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var own = lines.Where(static line => line.StartsWith("revoke ", StringComparison.Ordinal)).ToList();
        Assert.True(own.Count >= 2);
        using var folder = new SpecFolder();
        var request = folder.Write("request.json", Inputs.Permissions);
        foreach (var line in own)
        {
            string[] arguments = [.. line.Split(' ').Skip(1).Select(word => word == "request.json" ? request : word)];
            var run = await CommandRun.InvokeAsync(Inputs.EndpointAccess, [.. arguments.Append("--dry-run").Distinct()]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        // The others are the shell's: CI runs the first two, and the tests of the package what the last two are for.
        string[] others = [.. lines.Except(own)];
        var ci = await File.ReadAllTextAsync(Path.Combine(Root, ".ci", "run"), TestContext.Current.CancellationToken);
        Assert.Equal(["dotnet run --project src/Revoke -- demo", "dotnet test", "dotnet pack -c Release -o .artifacts/packages", "dotnet new console -o OffBoarding"], others);
        Assert.All(others[..2], command => Assert.Contains($"\n{command} ", ci, StringComparison.Ordinal));
    }

    /// <summary>The commands with what is shown after them, up to the next.</summary>
    private static IEnumerable<(string Command, string Output)> Commands() => MarkdownBlock.Read(Path.Combine(Root, "README.md"))
        .Where(static block => block.Language == "console")
        .SelectMany(static block => ("\n" + block.Text).Split("\n" + Prompt).Skip(1))
        .Select(static part => part.Split('\n', 2))
        .Select(static part => (part[0], part[1].TrimEnd('\n')));

    private static async Task<string> PrintedAsync(string command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RevokeCommand).Assembly.Location, .. command.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Root, "tests", "RevokeGen.Sample.Tests", "specs"),
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
