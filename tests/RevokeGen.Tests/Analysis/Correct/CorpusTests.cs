using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>A corpus of correct code: neither the compiler warns, nor do the analyzers say anything that is not announced on its line.</summary>
public sealed partial class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_said_about_code_in_any_common_style()
    {
        var trees = CorrectSamples.Files.Select(static file => SampleProject.OffBoarding.Parse(file.Text, file.Name)).ToList();
        Assert.True(trees.Count >= 16);
        await Check(SampleProject.OffBoarding, trees.Where(static tree => !SampleProject.IsProgram(tree)));
        foreach (var program in trees.Where(SampleProject.IsProgram))
            await Check(SampleProject.OffBoarding, [program]);
        output.WriteLine($"counted: corpus of correct code: {trees.Count} files");
    }

    /// <summary>The build of the repository has no warning anyway; here advice counts as well. The demo and the hosted sample ask Redshift without <c>Force</c> on purpose.</summary>
    [Theory]
    [InlineData("tests/RevokeGen.Sample", "OffBoarding", "public")]
    [InlineData("tests/RevokeGen.Sample.Hosted", "OffBoarding", "public", "RVK2012")]
    [InlineData("src/Revoke", "Revoke", "internal", "RVK2012")]
    public async Task Nothing_is_said_about_the_programs_of_the_repository(string folder, string rootNamespace, string accessibility, params string[] advice)
    {
        var project = Specs.All.Aggregate(SampleProject.Project(rootNamespace), (project, name) =>
            project.Configure("/project/specs/" + name, "Json", "true").Configure("/project/specs/" + name, "Accessibility", accessibility));
        var sample = SampleProject.Of(project);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        var findings = await Findings(sample, files.Select(path => sample.Parse(File.ReadAllText(path), path)));

        // The framework's generator of regular expressions does not run here.
        Assert.Equal(advice, findings.Where(static finding => finding.Id != "CS8795").Select(static finding => finding.Id));
    }

    private static async Task Check(SampleProject project, IEnumerable<SyntaxTree> trees)
    {
        var all = trees.ToList();
        var announced = all.SelectMany(Announced).Order(StringComparer.Ordinal);
        var found = (await Findings(project, all)).Select(static finding => (Finding: finding, Place: Place(finding))).ToLookup(static one => one.Place, static one => one.Finding);
        var told = found.Select(static one => one.Key).Order(StringComparer.Ordinal);
        Assert.True(announced.SequenceEqual(told), string.Join('\n', found.SelectMany(static one => one)));
    }

    private static async Task<ImmutableArray<Diagnostic>> Findings(SampleProject project, IEnumerable<SyntaxTree> trees)
    {
        var said = await Editor.WholeAsync(project.With(trees));
        return [.. said.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning || (IsOurs(finding) && finding.Severity > DiagnosticSeverity.Hidden))];
    }

    private static bool IsOurs(Diagnostic finding) => finding.Id.StartsWith("RVK", StringComparison.Ordinal);

    private static string Place(Diagnostic finding) => Place(finding.Location.SourceTree?.FilePath ?? "", finding.Location.GetLineSpan().StartLinePosition.Line, finding.Id);

    private static string Place(string path, int line, string id) => $"{path}:{line + 1}:{id}";

    private static IEnumerable<string> Announced(SyntaxTree tree) => tree.GetText().Lines
        .SelectMany(line => Announcement().Matches(line.ToString()).Select(match => Place(tree.FilePath, line.LineNumber, match.Groups["id"].Value)));

    /// <summary>At the end of a line, as only advice is announced; a warning or error cannot be.</summary>
    [GeneratedRegex(@"// (?<id>RVK2012)\r?$")]
    private static partial Regex Announcement();
}
