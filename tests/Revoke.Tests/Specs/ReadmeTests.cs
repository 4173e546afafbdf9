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
