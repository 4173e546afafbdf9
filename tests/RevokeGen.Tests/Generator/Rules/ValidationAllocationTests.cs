namespace RevokeGen.Tests.Generator.Rules;

/// <summary>Conditions are compiled, so judging a correct request boxes nothing and makes no lists on the way.</summary>
public sealed class ValidationAllocationTests
{
    private const string Source = """
        using System;
        using System.Globalization;
        using Sample.Shop;

        internal static class Program
        {
            public static string[] Check()
            {
                var request = new PutRequest
                {
                    Article = new Shoe { Size = 42 },
                    Articles = ["a", new Shoe { Size = 7 }, new Book { Title = "abc", Author = "me" }],
                    Colours = [Colour.Red, Colour.Blue],
                    Main = Colour.Red,
                    Shelf = "a1",
                    Labels = new System.Collections.Generic.Dictionary<string, string> { ["a"] = "b", ["c"] = "d" },
                };
                var violations = 0;
                for (var round = 0; round < 100; round++)
                    violations += request.Validate().Count;
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var round = 0; round < 100; round++)
                    violations += request.Validate().Count;
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                return [violations.ToString(CultureInfo.InvariantCulture), allocated.ToString(CultureInfo.InvariantCulture)];
            }

            private static void Main() { }
        }
        """;

    [Fact]
    public void Judging_a_correct_request_allocates_nothing()
    {
        var project = Shop.With(
            "restJson1",
            ("Article", "\"revokegen.rules#exactlyOneOf\": {}, \"smithy.contracts#conditions\": { \"C\": { \"expression\": \"Shoe == `null` || Shoe.Size > `1`\" } }"),
            ("Name", "\"smithy.contracts#conditions\": { \"C\": { \"expression\": \"@ != 'foo' && length(@) < `9` && starts_with(@, '') && !contains(@, 'zz')\" } }"),
            ("PutInput", """
                "smithy.contracts#conditions": {
                  "Loop": { "expression": "length(Articles[?Shoe.Size > `1`]) == `1`" },
                  "Nested": { "expression": "length(Articles[].Book[].Title) == `0` || Articles[0].Code == 'a'" },
                  "Enum": { "expression": "Main == 'RED' && contains(Colours, 'BLUE') && length(Colours) <= `2`" },
                  "Values": { "expression": "length(values(Labels)[?@ == 'b']) == `1`" },
                  "Ends": { "expression": "Shelf == `null` || ends_with(Shelf, '1')" }
                },
                "revokegen.rules#allowedValues": [{ "when": "Article.Shoe != `null`", "members": ["Colours", "Main"], "values": ["RED", "BLUE"], "documentation": "d" }, { "when": "Shelf == 'a1'", "members": ["Labels"], "values": ["b", "d"], "documentation": "d" }]
                """),
            ("PutInput$Labels", "\"smithy.api#length\": { \"max\": 3 }"),
            ("Labels$value", "\"smithy.api#length\": { \"min\": 1 }"));

        Assert.Equal(["0", "0"], new EmittedProgram(project with { Source = Source }).Call("Check"));
    }
}
