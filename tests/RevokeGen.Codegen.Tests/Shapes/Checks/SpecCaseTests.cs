using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RevokeGen.Codegen.Shapes.Checks;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes.Checks;

public sealed partial class SpecCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Titles => SpecCase.All.Keys.Select(static title => new TheoryDataRow<string>(title));

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_spec_gives_the_findings_of_its_case_and_no_other(string title)
    {
        var specCase = SpecCase.All[title];
        var marked = specCase.Files.Select(static (text, index) => Marked.ParseAll(text, index == 0 ? Spec.Path : $"test{index}.json")).ToList();
        var spots = marked.SelectMany(static file => file.Select(static mark => mark.Spot)).ToList();
        Assert.Equal(specCase.Findings.Count, spots.Count);

        var model = Spec.All([.. specCase.Files.Select(Marked.Plain)]);

        Assert.Equal(
            specCase.Findings.Zip(spots, static (finding, spot) => $"{finding} at {spot}"),
            model.Findings.Select(static finding => $"{finding.RuleId} | {string.Join(" | ", finding.Arguments)} at {finding.Spot}"));
    }

    [Fact]
    public void Each_known_trait_has_a_case_that_is_wrong_and_one_that_is_right()
    {
        var wrong = SpecCase.All.Values.SelectMany(static specCase => specCase.Findings.Select(static finding => finding.Split(" | "))).Select(static finding => finding[1]).ToHashSet();
        var right = SpecCase.All.Values.Where(static specCase => specCase.Findings.Count == 0).SelectMany(static specCase => TraitName().Matches(specCase.Text)).Select(static match => match.Value).ToHashSet();
        Assert.Empty(TraitTable.Ids.Except(right).Except(NotRead).Select(static id => "never right: " + id));
        Assert.Empty(TraitTable.Ids.Except(wrong).Except(NotRead).Except(EverywhereWithAnyValue).Select(static id => "never wrong: " + id));
    }

    /// <summary>Endpoint tests are skipped when a file is read.</summary>
    private static readonly string[] NotRead = ["smithy.rules#endpointTests"];

    private static readonly string[] EverywhereWithAnyValue = ["smithy.api#box", "smithy.api#references", "smithy.api#traitValidators"];

    [GeneratedRegex(@"[\w.]+#\w+")]
    private static partial Regex TraitName();

    [Theory]
    [InlineData(SpecRules.InvalidTrait)]
    [InlineData(SpecRules.MisplacedTrait)]
    [InlineData(SpecRules.WireNameClash)]
    [InlineData(SpecRules.HttpBindingClash)]
    [InlineData(SpecRules.MetadataConflict)]
    [InlineData(SpecRules.UnknownTrait)]
    [InlineData(SpecRules.ExampleDoesNotFit)]
    public void Each_rule_of_a_check_has_a_case(string rule) =>
        Assert.Contains(SpecCase.All.Values, specCase => specCase.Findings.Any(finding => finding.StartsWith(rule, System.StringComparison.Ordinal)));
}
