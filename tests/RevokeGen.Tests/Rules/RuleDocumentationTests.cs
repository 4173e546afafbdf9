using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis;
using RevokeGen.Codegen.Specs;
using RevokeGen.Rules;

namespace RevokeGen.Tests.Rules;

/// <summary>A rule has one id, a page with its title, a link to the page, and a row in the release notes.</summary>
public sealed partial class RuleDocumentationTests
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rules");

    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = RuleCatalog.Descriptors;

    /// <summary>The ids that some analyzer reports.</summary>
    private static readonly HashSet<string> Analyzed =
    [
        .. typeof(RequestAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(rule => rule.Id),
    ];

    private static readonly Lazy<string> Tests = new(() => string.Concat(
        new[] { "*Tests.cs", "*.txt" }
            .SelectMany(static pattern => Directory.GetFiles(Path.Combine(Repository.Root, "tests"), pattern, SearchOption.AllDirectories))
            .Where(static file => Path.GetFileName(file) != nameof(RuleDocumentationTests) + ".cs")
            .Select(File.ReadAllText)));

    public static IEnumerable<TheoryDataRow<string>> Ids => Descriptors.Select(descriptor => new TheoryDataRow<string>(descriptor.Id));

    [Fact]
    public void Each_id_has_one_descriptor() => Assert.Equal(
        [.. Constants(typeof(RuleIds)).Concat(Constants(typeof(SpecRules))).Order(StringComparer.Ordinal)],
        Descriptors.Select(descriptor => descriptor.Id));

    [Fact]
    public void Each_page_is_of_a_rule() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id),
        Directory.GetFiles(Folder, "RVK*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_the_severity_and_the_same_sections(string id)
    {
        var rule = Find(id);
        var page = File.ReadAllLines(Path.Combine(Folder, id + ".md"));
        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}.", page[2]);
        Assert.Equal(["## Why", "## Wrong", "## Right", "## Configure"], page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_link_leads_to_the_page(string id) => Assert.EndsWith($"/src/RevokeGen/Rules/{id}.md", Find(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_release_notes_have_the_rule(string id)
    {
        var rule = Find(id);
        var rows = Directory.GetFiles(Folder, "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines);
        Assert.Single(rows, row => row == $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_range_of_the_id_says_what_the_rule_is_about(string id)
    {
        var range = Constants(typeof(SpecRules)).Contains(id) ? "RVK1" : Analyzed.Contains(id) ? "RVK2" : "RVK0";
        Assert.StartsWith(range, id, StringComparison.Ordinal);
        Assert.Matches(RuleId(), id);
    }

    /// <summary>By its id, as in markup, or by its constant.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_test_is_about_the_rule(string id)
    {
        var constants = new[] { typeof(RuleIds), typeof(SpecRules) }.SelectMany(type => type.GetFields(AnyStatic).Select(field => (Type: type, Field: field)));
        var constant = constants.Single(item => item.Field.IsLiteral && (string)item.Field.GetRawConstantValue()! == id);
        Assert.Contains([id, $"{constant.Type.Name}.{constant.Field.Name}"], name => Tests.Value.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_switch_is_in_the_page_of_switches()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "RevokeGen", "Rules", "README.md"));
        var options = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Option().Matches(File.ReadAllText(file)).Select(static match => match.Value));
        var suppressed = new ExhaustiveSwitchSuppressor().SupportedSuppressions.SelectMany(static rule => new[] { rule.Id, rule.SuppressedDiagnosticId });
        Assert.All(["RevokeGenDisabledRules", "RevokeGenLanguageUnions", "ClientOptions.ValidateRequests", .. options, .. suppressed], name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    private static DiagnosticDescriptor Find(string id) => Descriptors.Single(descriptor => descriptor.Id == id);

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(AnyStatic).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("revokegen_[a-z_]+")]
    private static partial Regex Option();

    [GeneratedRegex("^RVK[0-9]{4}$")]
    private static partial Regex RuleId();
}
