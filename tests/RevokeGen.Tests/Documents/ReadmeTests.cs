using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Analysis;
using RevokeGen.Tests.Analysis.Correct;
using RevokeGen.Tests.Rules;

namespace RevokeGen.Tests.Documents;

/// <summary>
/// What the README shows is true: a block comes from a file that is built and run elsewhere, or is compiled here and has the findings that are shown after it.
/// Its console blocks are run by the command's tests, and the five-minute start by the package's.
/// </summary>
public sealed class ReadmeTests
{
    private const string PackageTest = "tests/RevokeGen.Package.Tests/ReadmeTests.cs";

    private static readonly string SampleSpecs = Path.Combine(Repository.Root, "tests", "RevokeGen.Sample.Tests", "specs");

    public static IEnumerable<TheoryDataRow<int>> Programs => Enumerable.Range(0, Readme.Refused.Count).Select(static index => new TheoryDataRow<int>(index));

    [Fact]
    public void Each_block_of_code_is_checked_somewhere()
    {
        var code = Readme.Blocks.Where(static block => block.Language is not ("" or "text" or "console")).ToList();
        Assert.True(code.Count >= 9);
        Assert.All(code, static block => Assert.True(block.Source is not null || Readme.Refused.Any(refused => refused.Program == block.Text), block.Text));
    }

    [Fact]
    public void A_block_that_names_a_file_is_in_it()
    {
        foreach (var block in Readme.Blocks.Where(static block => block.Source is not null and not PackageTest))
        {
            var lines = File.ReadAllLines(Path.Combine(Repository.Root, block.Source!));
            Assert.True(Contains(lines, block.Text.TrimEnd('\n').Split('\n')), $"{block.Source} does not have\n{block.Text}");
        }

        Assert.Contains(Readme.Blocks, static block => block.Source == PackageTest);
        Assert.True(File.Exists(Path.Combine(Repository.Root, PackageTest)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_refused_program_has_the_findings_that_are_shown(int index)
    {
        var (program, expected) = Readme.Refused[index];
        var project = SampleProject.Project("OffBoarding");
        foreach (var file in Directory.EnumerateFiles(SampleSpecs, "*.json"))
            project = project.Spec(file, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var sample = SampleProject.Of(project);
        var trees = new[] { sample.Parse(program, "Program.cs"), sample.Parse(CorrectSamples.ImplicitUsings, "Usings.cs") };

        var findings = await Editor.WholeAsync(sample.With(trees));

        Assert.Equal(
            expected,
            findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning)
                .OrderBy(static finding => finding.Location.SourceSpan.Start)
                .Select(Shown));
    }

    [Fact]
    public void Each_rule_is_there_with_its_title_and_severity()
    {
        Assert.All(RuleCatalog.Descriptors, static rule =>
        {
            var link = $"[{rule.Id}](src/RevokeGen/Rules/{rule.Id}.md)";
            Assert.Contains(
                rule.Id.StartsWith("RVK2", StringComparison.Ordinal) ? $"| {link} | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |" : link,
                Readme.Section("What is checked"),
                StringComparison.Ordinal);
        });
        Assert.Equal(RuleCatalog.Descriptors.Count, Readme.Section("What is checked").Split("[RVK").Length - 1);
    }

    private static string Shown(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(null)}";
    }

    /// <summary>Whether a file has these lines, all of them indented as its first is there.</summary>
    private static bool Contains(string[] lines, string[] block) => Enumerable.Range(0, Math.Max(0, lines.Length - block.Length + 1)).Any(start =>
    {
        var indentation = lines[start][..^lines[start].TrimStart().Length];
        return lines.AsSpan(start, block.Length).SequenceEqual([.. block.Select(line => line.Length == 0 ? "" : indentation + line)]);
    });
}
