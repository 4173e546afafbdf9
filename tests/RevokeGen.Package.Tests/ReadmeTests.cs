using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using RevokeGen.Tests.Documents;

namespace RevokeGen.Package.Tests;

/// <summary>The README's first five minutes, from an empty folder: its commands, its project file, its program with mistakes and the one without.</summary>
public sealed partial class ReadmeTests(PackedPackages packages)
{
    private const string Local = "path/to/.artifacts/packages";

    [Fact]
    public async Task The_first_five_minutes_go_as_written()
    {
        var blocks = MarkdownBlock.Read(Path.Combine(Repository.Root, "README.md")).Where(static block => block.Section == "Five minutes").ToList();
        var create = blocks.Single(static block => block.Text.StartsWith("dotnet new ", StringComparison.Ordinal)).Text.Trim();
        var items = Assert.Single(blocks, static block => block.Language == "xml").Text;
        var programs = blocks.Where(static block => block.Language == "csharp").Select(static block => block.Text).ToList();
        var findings = Assert.Single(blocks, static block => block.Language == "text").Text;
        Assert.Contains(Local, items, StringComparison.Ordinal);
        Assert.Equal(2, programs.Count);

        using var consumer = new Consumer(packages);
        await Dotnet.SucceedAsync(consumer.Folder, [.. create.Split(' ').Skip(1), "--no-restore"]);
        var project = Path.Combine(consumer.Folder, Consumer.Main, Consumer.Main + ".csproj");
        var text = await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(project, text.Replace("</Project>", items.Replace(Local, packages.Feed, StringComparison.Ordinal) + "</Project>", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        consumer.Write(Path.Combine(Consumer.Main, "Program.cs"), programs[0]);
        var (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        var printed = Finding().Matches(output).Select(static match => match.Groups["finding"].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(findings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), printed);

        consumer.Write(Path.Combine(Consumer.Main, "Program.cs"), programs[1]);
        (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A finding in the program, without the folder and without what follows the message: the rule's page and the project.</summary>
    [GeneratedRegex(@"(?<finding>Program\.cs\([0-9,]+\): (error|warning) [^\n]*?)( \(https:[^)]*\))? \[[^\]\n]*\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
