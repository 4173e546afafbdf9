using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Tests.Generator.Rules;

/// <summary>Conditions and allowed values of an overlay, as <c>Validate()</c> enforces them: which violations appear, where, and in which order.</summary>
public sealed class RuleTests
{
    private static readonly (string Shape, string Traits)[] Overlay =
    [
        ("Book", """
            "smithy.contracts#conditions": {
              "Written": { "expression": "Author != `null` || Editor != `null`", "documentation": "A book has an author or an editor." },
              "ByOne": { "expression": "Author == `null` || Editor == `null`" }
            }
            """),
        ("Name", "\"smithy.contracts#conditions\": { \"NotFoo\": { \"expression\": \"@ != 'foo'\", \"documentation\": \"Not foo.\" } }"),
        ("PutInput$Articles", "\"smithy.contracts#conditions\": { \"Few\": { \"expression\": \"length(@) <= `2`\", \"documentation\": \"At most two.\" } }"),
        ("Article", "\"revokegen.rules#exactlyOneOf\": {}, \"smithy.contracts#conditions\": { \"NoCodeX\": { \"expression\": \"Code != 'x'\", \"documentation\": \"Not x.\" } }"),
        ("PutInput", """
            "smithy.contracts#conditions": { "Shelved": { "expression": "Article.Book == `null` || Shelf != `null`", "documentation": "A book has a shelf." } },
            "revokegen.rules#allowedValues": [
              { "name": "Fancy", "when": "Article.Shoe != `null`", "members": ["Colours", "Main"], "values": ["RED", "PINK"], "severity": "info", "documentation": "Fancy." },
              { "when": "Article.Shoe != `null`", "members": ["Colours", "Main"], "values": ["RED", "BLUE"], "documentation": "Shoes are red or blue." },
              { "name": "Labels", "when": "Labels != `null`", "members": ["Labels", "Shelf", "Secret"], "values": ["a", "b"], "documentation": "It is a or b." },
              { "when": "Shelf == 'c'", "members": ["Shelf"], "values": ["d"], "documentation": "Never shown beside another row." }
            ]
            """),
    ];

    /// <summary>Expressions that make a request, and the violations in it.</summary>
    private static readonly (string Request, string[] Violations)[] Cases =
    [
        ("Shoe", []),
        ("Shoe with { Article = new Book { Title = \"abc\", Author = \"me\" }, Shelf = \"a\" }", []),
        ("Shoe with { Article = new Book { Title = \"abc\", Author = \"me\" } }", ["| Shelved | A book has a shelf."]),
        ("Shoe with { Article = new Book { Title = \"abc\" }, Shelf = \"a\" }", ["Article.Book | Written | A book has an author or an editor."]),
        (
            "Shoe with { Article = new Book { Title = \"abc\", Author = \"me\", Editor = \"you\" }, Shelf = \"a\" }",
            ["Article.Book | ByOne | does not fulfil the condition ByOne: Author == `null` || Editor == `null`"]),

        // What a condition reads is wrong itself: its own constraint speaks, and the condition is not judged.
        (
            "Shoe with { Article = new Book { Title = \"abc\", Author = \"\", Editor = \"you\" }, Shelf = \"a\" }",
            ["Article.Book.Author | length | has 0 characters; it takes 1 to 5."]),

        // A required member is missing: no condition of the structure is judged, and those around it are.
        ("Shoe with { Article = new Book { Title = null! } }", ["Article.Book.Title | required | is required.", "| Shelved | A book has a shelf."]),
        ("Shoe with { Article = null!, Colours = [Colour.Pink] }", ["Article | required | is required."]),

        // Length, then pattern, then the conditions of the value.
        ("Book(\"foofoo\")", ["Article.Book.Title | length | has 6 characters; it takes 1 to 5."]),
        ("Book(\"FOO\")", ["Article.Book.Title | pattern | does not match ^[a-z]*$."]),
        ("Book(\"foo\")", ["Article.Book.Title | NotFoo | Not foo."]),
        ("Shoe with { Articles = [\"a\", \"b\", \"x\"] }", ["Articles[2] | NoCodeX | Not x.", "Articles | Few | At most two."]),
        ("Shoe with { Article = \"x\" }", ["Article | NoCodeX | Not x."]),

        // Allowed values: of enums the known ones, of strings all; one violation for a value, by the first row.
        ("Shoe with { Colours = [Colour.Red, Colour.Pink, \"GREEN\", default] }", ["Colours[1] | allowedValues | is \"PINK\", which is not allowed here. Shoes are red or blue."]),
        ("Shoe with { Colours = [], Main = Colour.Pink }", ["Main | allowedValues | is \"PINK\", which is not allowed here. Shoes are red or blue."]),
        ("Shoe with { Article = \"a\", Colours = [Colour.Pink], Main = Colour.Pink }", []),
        (
            "Shoe with { Labels = new Dictionary<string, string> { [\"k\"] = \"a\", [\"l\"] = \"c\" }, Shelf = \"c\" }",
            ["Labels[\"l\"] | allowedValues | is \"c\", which is not allowed here. It is a or b.", "Shelf | allowedValues | is \"c\", which is not allowed here. It is a or b."]),
        ("Shoe with { Shelf = \"c\" }", ["Shelf | allowedValues | is \"c\", which is not allowed here. Never shown beside another row."]),
        (
            "Shoe with { Labels = new Dictionary<string, string>(), Secret = [\"a\", \"tell-no-one\"], Shelf = new string('y', 100) }",
            [
                "Shelf | allowedValues | is \"" + new string('y', 80) + "...\", which is not allowed here. It is a or b.",
                "Secret[1] | allowedValues | is not allowed here. It is a or b.",
            ]),

        // All at once, in the order of the members, then the conditions, then the rows.
        (
            "Shoe with { Article = \"x\", Articles = [\"x\", new Shoe(), new Book { Title = \"\", Author = \"foo\" }], Labels = new Dictionary<string, string> { [\"k\"] = \"z\" } }",
            [
                "Article | NoCodeX | Not x.",
                "Articles[0] | NoCodeX | Not x.",
                "Articles[2].Book.Title | length | has 0 characters; it takes 1 to 5.",
                "Articles[2].Book.Author | NotFoo | Not foo.",
                "Articles | Few | At most two.",
                "Labels[\"k\"] | allowedValues | is \"z\", which is not allowed here. It is a or b.",
            ]),
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Cases.Length)];

    private static readonly EmittedProgram Program = new(Shop.With("restJson1", Overlay) with { Source = Source() });

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Violations_appear_as_documented(int index) =>
        Assert.Equal(Cases[index].Violations, Program.Call("Case" + index.ToString(CultureInfo.InvariantCulture)).Select(static line => line.TrimStart()));

    [Fact]
    public void Rules_are_emitted_soundly() => GeneratorRun.Of(Shop.With("awsQuery", Overlay)).ShouldBeSound();

    [Fact]
    public void Attributes_and_documentation_say_what_is_checked()
    {
        var types = Program.Run.Source("Sample.Shop.Shop.Types.g.cs");
        Assert.All(
            new List<string>
            {
                "[global::RevokeGen.Runtime.SmithyCondition(\"Written\", \"Author != `null` || Editor != `null`\", \"A book has an author or an editor.\")]",
                "/// <para>A book has an author or an editor.</para>",
                "[global::RevokeGen.Runtime.SmithyCondition(\"NotFoo\", \"@ != 'foo'\", \"Not foo.\")]",
                "/// <para>Length 1 to 5. Pattern <c>^[a-z]*$</c>.</para>",
                "[global::RevokeGen.Runtime.SmithyAllowedValues(\"Article.Shoe != `null`\", \"Shoes are red or blue.\", Members = new[] { \"Colours\", \"Main\" }, Values = new string[] { \"RED\", \"BLUE\" })]",
                "[global::RevokeGen.Runtime.SmithyAllowedValues(\"Article.Shoe != `null`\", \"Fancy.\", Name = \"Fancy\", Members = new[] { \"Colours\", \"Main\" }, Values = new string[] { \"RED\", \"PINK\" }, Severity = global::RevokeGen.Runtime.RuleSeverity.Info)]",
            },
            line => Assert.Contains(line + "\n", types, System.StringComparison.Ordinal));
        Assert.DoesNotContain("<para>Fancy.</para>", types, System.StringComparison.Ordinal);
    }

    private static string Source() => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Sample.Shop;

        internal static class Program
        {
            private static PutRequest Shoe => new() { Article = new Shoe { Size = 42 } };

            private static PutRequest Book(string title) => new() { Article = new Book { Title = title, Author = "me" }, Shelf = "a" };

            private static string[] Check(PutRequest request) => [.. request.Validate().Select(found => $"{found.Path} | {found.Constraint} | {found.Message}")];

        {{string.Join("\n", Cases.Select(static (test, index) => $"    public static string[] Case{index}() => Check({test.Request});"))}}

            private static void Main() { }
        }
        """;
}
