using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Tests.Generator.Rules;

/// <summary>Rules that a project switches off are neither emitted nor enforced; a key that names none is a warning.</summary>
public sealed class DisabledRulesTests
{
    private const string Rules = "\"smithy.contracts#conditions\": { \"Written\": { \"expression\": \"Author != `null`\" }, \"Short\": { \"expression\": \"length(Title) < `4`\" } }";

    private const string Table = """
        "smithy.api#documentation": "d",
        "revokegen.rules#allowedValues": [
          { "when": "Article.Book != `null`", "members": ["Colours"], "values": ["RED"], "documentation": "red" },
          { "name": "Shelves", "when": "Article.Book != `null`", "members": ["Shelf"], "values": ["a"], "documentation": "a" }
        ],
        "revokegen.rules#cautions": { "Shelved": { "expression": "Shelf != `null`", "documentation": "shelf" } }
        """;

    /// <summary>Wrong in every way that the rules know.</summary>
    private const string Source = """
        using System.Linq;
        using Sample.Shop;

        internal static class Program
        {
            public static string[] Check() => [.. new PutRequest
            {
                Article = new Book { Title = "ABCDEF" },
                Articles = ["x", "x"],
                Colours = [Colour.Pink],
                Shelf = "b",
            }.Validate().Select(found => $"{found.Path} {found.Constraint}")];

            private static void Main() { }
        }
        """;

    private static readonly string[] All =
        ["Article.Book.Title length", "Article.Book Written", "Articles uniqueItems", "Colours[0] allowedValues", "Shelf allowedValues"];

    private static readonly GeneratorProject Project = Shop.With(
        "restJson1",
        ("Article", "\"revokegen.rules#exactlyOneOf\": {}"),
        ("Book", Rules),
        ("Articles", "\"smithy.api#uniqueItems\": {}"),
        ("PutInput", Table)) with { Source = Source };

    [Theory]
    [InlineData("", new string[0], new string[0])]
    [InlineData("Book/Written", new[] { "Article.Book Written" }, new string[0])]
    [InlineData("a.shop#Book/Written", new[] { "Article.Book Written" }, new string[0])]
    [InlineData("a.shop!Book/Written", new[] { "Article.Book Written" }, new string[0])]
    [InlineData("Book$Title/length", new[] { "Article.Book.Title length" }, new[] { "Article.Book.Title pattern" })]
    [InlineData("Name/length", new[] { "Article.Book.Title length" }, new[] { "Article.Book.Title pattern" })]
    [InlineData("Name/length,Book$Title/pattern", new[] { "Article.Book.Title length" }, new[] { "Article.Book Short" })]
    [InlineData("Articles/uniqueItems", new[] { "Articles uniqueItems" }, new string[0])]
    [InlineData("PutInput$Articles/uniqueItems", new[] { "Articles uniqueItems" }, new string[0])]
    [InlineData("PutInput/allowedValues", new[] { "Colours[0] allowedValues", "Shelf allowedValues" }, new string[0])]
    [InlineData("PutInput/allowedValues[0]", new[] { "Colours[0] allowedValues" }, new string[0])]
    [InlineData(" PutInput/Shelves ; ", new[] { "Shelf allowedValues" }, new string[0])]
    [InlineData("PutInput/Shelved", new string[0], new string[0])]
    public void A_rule_that_is_switched_off_no_longer_blocks(string keys, string[] gone, string[] instead)
    {
        var program = new EmittedProgram(Project with { DisabledRules = keys });

        Assert.Equal(All.Except(gone).Concat(instead).Order(StringComparer.Ordinal), program.Call("Check").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Book/Written", "SmithyCondition(\"Written\"")]
    [InlineData("Book$Title/length", "SmithyLength(1, 5)", 2)]
    [InlineData("Book$Title/pattern", "SmithyPattern(", 2)]
    [InlineData("Book$Title/required", "required string Title")]
    [InlineData("PutInput$Articles/uniqueItems", "SmithyUniqueItems", 1)]
    [InlineData("PutInput/Shelved", "SmithyCaution(\"Shelved\"")]
    [InlineData("PutInput/Shelves", "Name = \"Shelves\"")]
    [InlineData("Article/exactlyOneOf", "ClosedUnion")]
    public void It_has_no_attribute_either(string key, string attribute, int others = 0)
    {
        var project = Project with { Source = "internal static class Program { private static void Main() { } }" };
        int Count(GeneratorProject with) => GeneratorRun.Of(with).ShouldBeSound().Source("Sample.Shop.Shop.Types.g.cs").Split(attribute).Length - 1;

        Assert.True(Count(project) > others);
        Assert.Equal(others, Count(project with { DisabledRules = key }));
    }

    [Theory]
    [InlineData("Book/Writen", "did you mean 'Book/Written'?")]
    [InlineData("a.shop#Book$Titel/length", "did you mean 'a.shop#Book$Title/length'?")]
    [InlineData("PutInput$Shelf/length", "did you mean ")]
    [InlineData("Written", "correct the key or remove it")]
    [InlineData("/", "correct the key or remove it")]
    public void A_key_that_names_no_rule_is_a_warning(string key, string hint)
    {
        var run = GeneratorRun.Of(Project with { DisabledRules = key });

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("RVK1020", DiagnosticSeverity.Warning, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains($"'{key}'", message, StringComparison.Ordinal);
        Assert.Contains(hint, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_key_counts_for_itself()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.All) with { DisabledRules = "TableResource/NameOrWildcard,Nothing/here,RevokeEndpointAccessMessage$VpcIds/length" });

        Assert.Contains("'Nothing/here'", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("\"NameOrWildcard\"", run.Source("Sample.LakeFormation.LakeFormation.Types.g.cs"), StringComparison.Ordinal);
        Assert.Contains("\"NotNameAndWildcard\"", run.Source("Sample.LakeFormation.LakeFormation.Types.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"VpcIds\", value.VpcIds?.Count", run.Source("Sample.Redshift.Redshift.Validation.g.cs"), StringComparison.Ordinal);
    }
}
