using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Codegen.Tests;

namespace RevokeGen.Tests.Generator.Examples;

/// <summary>The examples of a model in the documentation of the emitted methods.</summary>
public sealed class ExampleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("{ \"Text\": \"a\\\"b\\n<&\\u00e9\" }", "new() { Text = \"a\\\"b\\u000A<&\\u00E9\" }")]
    [InlineData("{ \"Byte\": -1, \"Short\": 2, \"Integer\": 3e1, \"Long\": 4, \"Float\": 1.5, \"Double\": -2e-3 }", "new()\n{\n    Byte = -1,\n    Short = 2,\n    Integer = 30,\n    Long = 4L,\n    Float = 1.5F,\n    Double = -2e-3D,\n}")]
    [InlineData("{ \"Flag\": true, \"Text\": null }", "new() { Flag = true }")]
    [InlineData("{ \"Moment\": 1577934245 }", "new()\n{\n    Moment = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),\n}")]
    [InlineData("{ \"Moment\": 0.007 }", "new()\n{\n    Moment = new DateTimeOffset(1970, 1, 1, 0, 0, 0, 7, TimeSpan.Zero),\n}")]
    [InlineData("{ \"Moment\": \"2020-01-02T03:04:05+01:00\" }", "new()\n{\n    Moment = new DateTimeOffset(2020, 1, 2, 2, 4, 5, TimeSpan.Zero),\n}")]
    [InlineData("{ \"Moment\": \"Thu, 02 Jan 2020 03:04:05 GMT\" }", "new()\n{\n    Moment = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),\n}")]
    [InlineData("{ \"Bytes\": \"AAH/\" }", "new() { Bytes = Convert.FromBase64String(\"AAH/\") }")]
    [InlineData("{ \"Bytes\": \"<binary data>\" }", "new() { Bytes = \"<binary data>\"u8.ToArray() }")]
    [InlineData("{ \"Colour\": \"dark-red\", \"Number\": 2 }", "new() { Colour = Colour.DarkRed, Number = Number.Two }")]
    [InlineData("{ \"Colour\": \"green\", \"Number\": 9 }", "new()\n{\n    Colour = new Colour(\"green\"),\n    Number = new Number(9),\n}")]
    [InlineData("{ \"Colours\": [\"dark-red\"], \"Sparse\": [1, null], \"Map\": { \"a\\\"\": [\"x\"] }, \"SparseMap\": { \"k\": null } }", "new()\n{\n    Colours = [Colour.DarkRed],\n    Sparse = [1, null],\n    Map = new Dictionary<string, IReadOnlyList<string>> { [\"a\\\"\"] = [\"x\"] },\n    SparseMap = new Dictionary<string, Inner?> { [\"k\"] = null },\n}")]
    [InlineData("{ \"Inner\": {}, \"Colours\": [], \"Map\": {} }", "new()\n{\n    Inner = new(),\n    Colours = [],\n    Map = new Dictionary<string, IReadOnlyList<string>>(),\n}")]
    [InlineData("{ \"Choice\": { \"inner\": { \"Name\": \"n\" } } }", "new() { Choice = new Inner { Name = \"n\" } }")]
    [InlineData("{ \"Choice\": { \"a\": \"x\" } }", "new() { Choice = new Choice.AVariant(\"x\") }")]
    [InlineData("{ \"Choice\": { \"size\": 5 } }", "new() { Choice = new Choice(5L) }")]
    [InlineData("{ \"Choice\": { \"list\": [ { \"colour\": \"dark-red\" }, { \"nothing\": {} } ] } }", "new()\n{\n    Choice = new Choice.ListVariant([new Choice(Colour.DarkRed), new Unit()]),\n}")]
    [InlineData("{}", "new()")]
    public void An_input_is_written_in_the_emitted_types(string input, string expected)
    {
        var examples = Emitted(Model($$"""{ "title": "T", "input": {{input}} }"""));

        Assert.Equal($"var response = await client.PutAsync({expected});", EmittedExamples.Code(Assert.Single(examples.All).Example));
        Assert.Empty(examples.Compile());
    }

    [Theory]
    [InlineData("{ \"nobody\": 1 }")]
    [InlineData("{ \"Text\": 1 }")]
    [InlineData("{ \"Byte\": 128 }")]
    [InlineData("{ \"Integer\": 1.5 }")]
    [InlineData("{ \"Long\": \"5\" }")]
    [InlineData("{ \"Float\": 1e39 }")]
    [InlineData("{ \"Flag\": \"true\" }")]
    [InlineData("{ \"Moment\": \"03:04\" }")]
    [InlineData("{ \"Moment\": 1e20 }")]
    [InlineData("{ \"Moment\": \"2020-01-02T03:04:05.0000001Z\" }")]
    [InlineData("{ \"Colours\": [null] }")]
    [InlineData("{ \"Colours\": {} }")]
    [InlineData("{ \"Map\": [] }")]
    [InlineData("{ \"Inner\": [] }")]
    [InlineData("{ \"Strict\": {} }")]
    [InlineData("{ \"Strict\": { \"Needed\": null } }")]
    [InlineData("{ \"Choice\": {} }")]
    [InlineData("{ \"Choice\": { \"a\": \"x\", \"size\": 1 } }")]
    [InlineData("{ \"Choice\": { \"other\": \"x\" } }")]
    [InlineData("{ \"Anything\": { \"a\": 1 } }")]
    [InlineData("[]")]
    public void An_input_that_the_emitted_types_cannot_say_is_left_out(string input) =>
        Assert.Equal("Next", Assert.Single(Emitted(Model($$"""{ "title": "T", "input": {{input}} }, { "title": "Next", "input": {} }""")).All).Example.Element("para")!.Value);

    [Fact]
    public void What_does_not_fit_a_line_is_broken_by_parts()
    {
        var words = string.Join(", ", Enumerable.Repeat("\"long enough that four of them fill a line\"", 4));
        var input = $$"""{ "Inner": { "Name": "n" }, "Map": { "k": [{{words}}] }, "Choice": { "list": [ { "a": "short" }, { "list": [{ "words": [{{words}}] }] } ] } }""";

        var examples = Emitted(Model($$"""{ "title": "T", "input": {{input}} }"""));

        Assert.Equal(
            """
            var response = await client.PutAsync(new()
            {
                Inner = new() { Name = "n" },
                Map = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["k"] = [
                        "long enough that four of them fill a line",
                        "long enough that four of them fill a line",
                        "long enough that four of them fill a line",
                        "long enough that four of them fill a line",
                    ],
                },
                Choice = new Choice.ListVariant([
                    new Choice.AVariant("short"),
                    new Choice.ListVariant([
                        new Choice.WordsVariant([
                            "long enough that four of them fill a line",
                            "long enough that four of them fill a line",
                            "long enough that four of them fill a line",
                            "long enough that four of them fill a line",
                        ]),
                    ]),
                ]),
            });
            """.ReplaceLineEndings("\n"),
            EmittedExamples.Code(Assert.Single(examples.All).Example));
        Assert.Empty(examples.Compile());
    }

    [Fact]
    public void Two_examples_of_an_operation_are_shown_and_none_that_fails_or_is_too_long()
    {
        var tooLong = new string('x', 5_000);
        var tooDeep = string.Concat(Enumerable.Repeat("{ \"list\": [", 120)) + string.Concat(Enumerable.Repeat("] }", 120));
        var examples = Emitted(Model($$"""
            { "title": "refused", "input": {}, "error": { "shapeId": "a.b#Bad" } }, { "title": "long", "input": { "Text": "{{tooLong}}" } },
            { "title": "deep", "input": { "Choice": {{tooDeep}} } }, { "title": "A <b>\u2028c</example> */ &", "documentation": "<p>Says <code>x</code>.</p><p>More.</p>" },
            { "title": "second", "documentation": "second", "input": { "Text": "t" } }, { "title": "third" }
            """));

        Assert.Equal(["A <b> c</example> */ &|Says x.|More.", "second"], examples.All.Select(static one => string.Join('|', one.Example.Elements("para").Select(static para => para.Value))));
        Assert.Empty(examples.Compile());
    }

    [Fact]
    public void An_overlay_adds_an_example_and_examples_alone_change_no_code()
    {
        var project = new GeneratorProject().Spec("/project/examples.json", Model(""));
        var overlay = """{ "smithy": "2.0", "shapes": { "a.b#Put": { "type": "apply", "traits": { "smithy.api#examples": [{ "title": "T", "input": { "Text": "t" } }] } } } }""";

        var (without, with) = (GeneratorRun.Of(project), GeneratorRun.Of(project.Spec("/project/examples.rules.json", overlay)).ShouldBeSound());

        Assert.Empty(new EmittedExamples(project, without).All);
        Assert.Single(new EmittedExamples(project, with).All);
        Assert.Equal(Code(without), Code(with));

        static IEnumerable<string> Code(GeneratorRun run) => run.Result.GeneratedSources
            .SelectMany(static source => source.SourceText.Lines).Select(static line => line.ToString()).Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_implicit_usings_have_is_written_with_its_namespace()
    {
        var model = Model("""{ "title": "T", "input": { "Choice": { "inner": { "Name": "n" } }, "Colour": "dark-red" } }""")
            .Replace("a.b#Inner", "a.b#Environment", StringComparison.Ordinal).Replace("a.b#Colour\"", "a.b#Type\"", StringComparison.Ordinal);

        var examples = Emitted(model);

        Assert.Contains("Choice = new Sample.Examples.Environment { Name = \"n\" }", EmittedExamples.Code(Assert.Single(examples.All).Example), StringComparison.Ordinal);
        Assert.Empty(examples.Compile());
    }

    [Fact]
    public void Every_name_that_implicit_usings_have_is_known()
    {
        string[] spaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        var compilation = new GeneratorProject().Compile();

        var types = spaces.SelectMany(space => space.Split('.').Aggregate(compilation.GlobalNamespace, static (at, name) => at.GetNamespaceMembers().Single(member => member.Name == name)).GetTypeMembers())
            .Where(static type => type.Arity == 0 && type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public).Select(static type => type.Name).ToList();

        Assert.True(types.Count > 300);
        Assert.All(types, static name => Assert.True(Codegen.Emit.ImplicitNames.Has(name), name));
    }

    [Fact]
    public async Task Examples_of_aws_compile_as_they_are_shown()
    {
        var (shown, models) = (0, 0);
        foreach (var file in Corpus.Files("models", "aws/api-models-aws"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            if (!text.Contains("smithy.api#examples", StringComparison.Ordinal))
                continue;
            var project = new GeneratorProject { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 }.Spec("/project/model.json", text);
            var run = GeneratorRun.Of(project);
            var examples = new EmittedExamples(project, run);

            Assert.Empty(examples.Compile().Take(10));
            Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
            output.WriteLine($"{Path.GetFileName(file)}: {examples.All.Count} examples of {examples.All.Select(static one => one.Method).Distinct().Count()} operations");
            shown += examples.All.Count;
            models++;
        }

        output.WriteLine($"counted: examples shown: {shown} of {models} models");
        Assert.True(models >= 10);
        Assert.True(shown >= 200);
    }

    private static EmittedExamples Emitted(string model)
    {
        var project = new GeneratorProject().Spec("/project/examples.json", model);
        return new(project, GeneratorRun.Of(project));
    }

    private static string Model(string examples) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Examples" } }
            },
            "a.b#Put": {
              "type": "operation", "input": { "target": "a.b#Input" }, "errors": [{ "target": "a.b#Bad" }],
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" }, "smithy.api#examples": [{{examples}}] }
            },
            "a.b#Bad": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
            "a.b#Input": {
              "type": "structure",
              "members": {
                "Text": { "target": "smithy.api#String" }, "Flag": { "target": "smithy.api#Boolean" }, "Byte": { "target": "smithy.api#Byte" }, "Short": { "target": "smithy.api#Short" },
                "Integer": { "target": "smithy.api#Integer" }, "Long": { "target": "smithy.api#Long" }, "Float": { "target": "smithy.api#Float" }, "Double": { "target": "smithy.api#Double" },
                "Moment": { "target": "smithy.api#Timestamp" }, "Bytes": { "target": "smithy.api#Blob" }, "Colour": { "target": "a.b#Colour" }, "Number": { "target": "a.b#Number" },
                "Colours": { "target": "a.b#Colours" }, "Sparse": { "target": "a.b#Sparse" }, "Map": { "target": "a.b#Map" }, "SparseMap": { "target": "a.b#SparseMap" },
                "Inner": { "target": "a.b#Inner" }, "Strict": { "target": "a.b#Strict" }, "Choice": { "target": "a.b#Choice" }, "Anything": { "target": "smithy.api#Document" }
              }
            },
            "a.b#Colour": { "type": "enum", "members": { "DARK_RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "dark-red" } } } },
            "a.b#Number": { "type": "intEnum", "members": { "TWO": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } } } },
            "a.b#Colours": { "type": "list", "member": { "target": "a.b#Colour" } },
            "a.b#Sparse": { "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#Words": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a.b#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a.b#Words" } },
            "a.b#SparseMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a.b#Inner" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#Inner": { "type": "structure", "members": { "Name": { "target": "smithy.api#String" } } },
            "a.b#Strict": { "type": "structure", "members": { "Needed": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } } },
            "a.b#Choices": { "type": "list", "member": { "target": "a.b#Choice" } },
            "a.b#Choice": {
              "type": "union",
              "members": {
                "a": { "target": "smithy.api#String" }, "b": { "target": "smithy.api#String" }, "inner": { "target": "a.b#Inner" }, "size": { "target": "smithy.api#Long" },
                "colour": { "target": "a.b#Colour" }, "nothing": { "target": "smithy.api#Unit" }, "list": { "target": "a.b#Choices" }, "words": { "target": "a.b#Words" }
              }
            }
          }
        }
        """;
}
