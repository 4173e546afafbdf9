using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Tests.Analysis;
using RevokeGen.Tests.Analysis.Correct;
using RevokeGen.Tests.Documents;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Rules;

/// <summary>
/// What a rule's page shows as wrong has the rule's finding, and what it shows as right has none. A block of C# or of a spec stands in a frame, the file
/// <c>Frames/RVKnnnn</c>, in the place of <c>@page@</c>; a block of a project file is read as the build reads it.
/// </summary>
public sealed class RulePageTests
{
    private const string Slot = "@page@";

    private static readonly string Frames = Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Rules", "Frames");

    private static readonly Lazy<SampleProject> Code = new(() => SampleProject.Of(
        SampleProject.Project("OffBoarding")
            .Configure("/project/specs/lakeformation.json", "Operations", "Revoke*,BatchRevoke*")
            .Spec("/project/specs/pages.json", File.ReadAllText(Path.Combine(Frames, "pages.json")))));

    public static IEnumerable<TheoryDataRow<string>> Ids => RuleCatalog.Descriptors.Select(static rule => new TheoryDataRow<string>(rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_shown_as_wrong_has_the_finding(string id) => Assert.Contains(id, (await FindingsAsync(id, "Wrong")).Select(static finding => finding.Id));

    /// <summary>The compiler of these tests knows no unions in any version; the SDK's does, and <see cref="Builds.LanguageUnionTests"/> builds with it what RVK0003 shows.</summary>
    public static IEnumerable<TheoryDataRow<string>> RightIds => Ids.Where(static row => row.Data != "RVK0003");

    [Theory]
    [MemberData(nameof(RightIds))]
    public async Task What_is_shown_as_right_has_no_finding(string id) => Assert.Empty(await FindingsAsync(id, "Right"));

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string id, string section)
    {
        var blocks = MarkdownBlock.Read(Path.Combine(Repository.Root, "src", "RevokeGen", "Rules", id + ".md")).Where(block => block.Section == section).ToList();
        Assert.NotEmpty(blocks);
        var language = Assert.Single(blocks.Select(static block => block.Language).Distinct());
        return language switch
        {
            "csharp" => await OfCodeAsync(id, Assert.Single(blocks).Text),
            "json" => OfSpecs(blocks.Select(block => Framed(id, "json", block.Text))),
            "xml" => await OfProjectAsync(id, Assert.Single(blocks).Text),
            _ => throw new NotSupportedException($"No test knows what to do with {language}."),
        };
    }

    /// <summary>Of this project's own rules, whatever their severity, in code that compiles but for warnings.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> OfCodeAsync(string id, string block)
    {
        var trees = new[] { Code.Value.Parse(Framed(id, "cs", block), "Page.cs"), Code.Value.Parse(CorrectSamples.ImplicitUsings, "Usings.cs") };
        var findings = await Editor.WholeAsync(Code.Value.With(trees));
        Assert.DoesNotContain(findings, static finding => finding.Severity == DiagnosticSeverity.Error && !IsOurs(finding));
        return [.. findings.Where(IsOurs)];
    }

    /// <summary>Beside another spec, so that a project has a service whatever the page shows; with all that can be emitted.</summary>
    private static ImmutableArray<Diagnostic> OfSpecs(IEnumerable<string> files) =>
        GeneratorRun.Of(files.Index().Aggregate(GeneratorProject.With(Specs.Redshift), static (project, file) => project.Spec($"/project/{file.Index}.json", file.Item, ("Server", "true")))).Diagnostics;

    /// <summary>Where the page has a frame, it is the project's program, and the analyzers are asked too.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> OfProjectAsync(string id, string block)
    {
        var program = Path.Combine(Frames, id + ".cs");
        var project = ProjectOf(block);
        if (!File.Exists(program))
            return GeneratorRun.Of(project).Diagnostics;
        project = project with { Source = await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken) };
        var run = GeneratorRun.Of(project);
        var compilation = run.Output.WithOptions(run.Output.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return [.. run.Diagnostics, .. (await Editor.WholeAsync(compilation, project.AnalyzerOptions)).Where(IsOurs)];
    }

    private static GeneratorProject ProjectOf(string block)
    {
        var elements = XElement.Parse($"<Project>{block}</Project>").Elements().ToList();
        var project = new GeneratorProject
        {
            LanguageVersion = elements.Find(static element => element.Name == "LangVersion") is { } version && LanguageVersionFacts.TryParse(version.Value, out var parsed) ? parsed : LanguageVersion.CSharp13,
            DisabledRules = elements.Find(static element => element.Name == "RevokeGenDisabledRules")?.Value ?? "",
            LanguageUnions = elements.Find(static element => element.Name == "RevokeGenLanguageUnions")?.Value ?? "",
            References = elements.Exists(static element => element.Attribute("Include")?.Value == "RevokeGen.Runtime" && element.Attribute("ExcludeAssets") is not null) ? TestReferences.Framework : TestReferences.All,
        };
        var items = elements.Where(static element => element.Name == "RevokeGenSpec").DefaultIfEmpty(new XElement("RevokeGenSpec", new XAttribute("Include", "specs/*.json")));
        return items.Aggregate(project, AddSpecs);
    }

    private static GeneratorProject AddSpecs(GeneratorProject project, XElement item)
    {
        var pattern = "^specs/" + Regex.Escape(Path.GetFileName(item.Attribute("Include")!.Value)).Replace("\\*", ".*", StringComparison.Ordinal) + "$";
        var metadata = item.Attributes().Where(static attribute => attribute.Name != "Include").Select(static attribute => (attribute.Name.LocalName, attribute.Value)).ToArray();
        return Specs.All.Where(name => Regex.IsMatch("specs/" + name, pattern)).Aggregate(project, (project, name) => project.Spec("/project/specs/" + name, Specs.Read(name), metadata));
    }

    private static string Framed(string id, string extension, string block)
    {
        var frame = Path.Combine(Frames, $"{id}.{extension}");
        Assert.True(File.Exists(frame), $"{frame} is missing: it has {Slot} where the blocks of the page belong");
        return File.ReadAllText(frame).Replace(Slot, block.TrimEnd('\n'), StringComparison.Ordinal);
    }

    private static bool IsOurs(Diagnostic finding) => finding.Id.StartsWith("RVK", StringComparison.Ordinal);
}
