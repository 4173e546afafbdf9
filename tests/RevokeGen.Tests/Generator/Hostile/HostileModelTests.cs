using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Generator.Hostile;

/// <summary>Texts, values and sizes that no model should have, and that compile all the same.</summary>
public sealed class HostileModelTests
{
    private static readonly string Fixture = File.ReadAllText(Path.Combine(Repository.Root, "tests", "RevokeGen.Tests", "Generator", "Hostile", "hostile.json"));

    [Theory]
    [InlineData("aws.protocols#restJson1", "public")]
    [InlineData("aws.protocols#restJson1", "internal")]
    [InlineData("aws.protocols#awsQuery", "public")]
    public void The_hostile_model_is_emitted_soundly(string protocol, string accessibility)
    {
        var project = HostileProject.With(Fixture.Replace("aws.protocols#restJson1", protocol, StringComparison.Ordinal)).Configure(HostileProject.Path, "Accessibility", accessibility);

        GeneratorRun.Of(project).ShouldBeSound();
    }

    [Fact]
    public void A_service_renames_shapes_of_its_closure()
    {
        var run = GeneratorRun.Of(HostileProject.With(Fixture));

        var types = run.Source("Sample.HostileFixture.HostileFixture.Types.g.cs");
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.other#Color\")]\npublic readonly partial record struct OtherColor\n", types, StringComparison.Ordinal);
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.other#Leaf\")]\npublic sealed partial record Class\n", types, StringComparison.Ordinal);
        var errors = run.Source("Sample.HostileFixture.HostileFixture.Errors.g.cs");
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.other#Trouble\")]\npublic sealed partial class RenamedTroubleException ", errors, StringComparison.Ordinal);
        Assert.Contains("\"Trouble\" => new RenamedTroubleException(answer", run.Source("Sample.HostileFixture.HostileFixture.Client.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"hostile.other#Color\": \"OtherColor\"", "\"hostile.other#Color\": \"Other Color\"", "RVK1004")]
    [InlineData("\"hostile.other#Color\": \"OtherColor\"", "\"hostile.other#Color\": 1", "RVK1004")]
    [InlineData("\"hostile.other#Color\": \"OtherColor\"", "\"Color\": \"OtherColor\"", "RVK1003")]
    [InlineData("\"smithy.api#enumValue\": 2147483647", "\"smithy.api#enumValue\": 2147483648", "RVK1004")]
    public void Bad_names_and_numbers_are_findings(string good, string bad, string rule)
    {
        var text = Fixture.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Fixture, text);

        Assert.Contains(GeneratorRun.Of(HostileProject.With(text)).Diagnostics, diagnostic => diagnostic.Id == rule);
    }

    [Theory]
    [InlineData("structure", 1_000)]
    [InlineData("union", 300)]
    public void A_type_may_have_very_many_members(string type, int count)
    {
        string[] targets = ["smithy.api#String", "smithy.api#Integer", "Texts", "Leaf", "smithy.api#Blob"];
        var spec = new HostileSpec().List("Texts", "smithy.api#String").Shape("structure", "Leaf", [("Text", "smithy.api#String")])
            .Shape(type, "Many", Enumerable.Range(0, count).Select(index => ($"Member{index}", targets[index % targets.Length])))
            .Shape("structure", "Holder", [("Many", "Many")]).Operation("Put", "Holder", "Holder");
        if (type == "structure")
            spec.Trait("Many$Member0", "smithy.api#required").Trait("Many$Member2", "smithy.api#sensitive");

        Compiles(spec);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_enum_may_have_3000_values(bool isInteger)
    {
        var spec = new HostileSpec().Enum("Many", Enumerable.Range(0, 3_000).Select(static index => ($"VALUE_{index}", $"value-{index}")), isInteger)
            .Shape("structure", "Holder", [("Many", "Many")]).Operation("Put", "Holder", "Holder");

        Compiles(spec);
    }

    [Theory]
    [InlineData("Byte", "0.5", "1e30")]
    [InlineData("Integer", "-1e400", "3000000000")]
    [InlineData("Long", "1e-400", "9223372036854775808")]
    [InlineData("Float", "-1e60", "1E+400")]
    [InlineData("Double", "-1e400", "1e-400")]
    [InlineData("BigInteger", "0.5", "1e400")]
    [InlineData("BigDecimal", "-1e400", "1e99999999999")]
    public void A_range_may_have_bounds_past_every_number(string type, string min, string max)
    {
        var spec = new HostileSpec().Shape("structure", "Holder", [("Number", "smithy.api#" + type)])
            .Trait("Holder$Number", "smithy.api#range", JsonNode.Parse($$"""{ "min": {{min}}, "max": {{max}} }""")).Operation("Put", "Holder", "Holder");

        Compiles(spec);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("map")]
    [InlineData("union")]
    [InlineData("structure")]
    public void A_structure_may_hold_itself_through_a_collection_a_union_or_alone(string type)
    {
        var spec = new HostileSpec().Shape("structure", "Holder", [("Text", "smithy.api#String"), ("Next", type == "structure" ? "Holder" : "Between")]).Trait("Holder$Text", "smithy.api#required");
        _ = type switch
        {
            "list" => spec.List("Between", "Holder"),
            "map" => spec.Map("Between", "Holder"),
            _ => spec.Shape("union", "Between", [("Next", "Holder"), ("Other", "Between")]),
        };

        Compiles(spec.Operation("Put", "Holder", "Holder"));
    }

    [Theory]
    [InlineData("structure")]
    [InlineData("union")]
    public void A_structure_that_requires_itself_is_an_error_and_what_is_emitted_compiles_all_the_same(string type)
    {
        var spec = new HostileSpec().Shape("structure", "Holder", [("Text", "smithy.api#String"), ("Next", type == "structure" ? "Holder" : "Between")]).Trait("Holder$Next", "smithy.api#required");
        if (type == "union")
            spec.Shape("union", "Between", [("Next", "Holder"), ("Other", "Between")]);

        var run = GeneratorRun.Of(HostileProject.With(spec.Operation("Put", "Holder", "Holder").ToString()));

        Assert.Equal("RVK1014", Assert.Single(run.Diagnostics).Id);
        Assert.NotEmpty(run.HintNames);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
    }

    /// <summary>What an answer lacks is made of nothing, which ends where a structure needs itself or a chain is too long for the stack.</summary>
    [Theory]
    [InlineData(5, false)]
    [InlineData(100, true)]
    public void A_required_structure_that_nothing_can_stand_for_is_refused_when_it_is_missing(int depth, bool isRefused)
    {
        var spec = Chain(depth);
        for (var level = 0; level < depth - 1; level++)
            spec.Trait($"Level{level}$Next", "smithy.api#required");

        var run = GeneratorRun.Of(HostileProject.With(spec.ToString())).ShouldCompile();

        var readers = run.Source("Sample.Hostile.Hostile.Serialization.g.cs");
        Assert.Equal(isRefused, readers.Contains(" ?? throw new global::RevokeGen.Runtime.Serialization.ShapeFormatException(", StringComparison.Ordinal));
        Assert.Contains($" ?? ReadLevel{depth - 1}(ref empty)", readers, StringComparison.Ordinal);
    }

    [Fact]
    public void Structures_may_be_10000_deep_and_the_rule_at_the_end_is_validated_from_the_beginning()
    {
        var plan = ProjectPlanner.Plan([new("/project/deep.json", Chain(10_000).ToString(), SpecSettings.Default)], new("Sample", []), TestContext.Current.CancellationToken);

        Assert.Empty(plan.Findings);
        var files = ServiceEmitter.Emit(Assert.Single(plan.Services), TestContext.Current.CancellationToken);
        Assert.Contains("static void ValidatePutRequest(", files.Single(static file => file.HintName.EndsWith(".Validation.g.cs", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Structures_that_are_500_deep_compile() => Compiles(Chain(500));

    [Fact]
    public void Names_may_be_longer_than_metadata_holds()
    {
        var name = new string('A', 3_000);
        var spec = new HostileSpec(new string('S', 3_000)).Enum(name + "1", [(name, "a"), (name + "b", "b")]).Shape("structure", name, [(name, name + "1"), (name + "2", "smithy.api#String")])
            .Shape("union", name + "3", [(name, name), (name + "2", "smithy.api#String"), (name + "3", "smithy.api#String")])
            .Shape("structure", "Holder", [("a", name), ("b", name + "3")]).Operation(name + "4", "Holder", "Holder");

        Compiles(spec);
    }

    [Fact]
    public void Documentation_may_be_very_long_and_full_of_tags_that_never_end()
    {
        foreach (var piece in (string[])["<", "<a", "<code>", "&", "]]>", "text ", "<p>", "\u00E9\U0001F600"])
        {
            var spec = new HostileSpec().Shape("structure", "Holder", [("Text", "smithy.api#String")])
                .Trait("Holder", "smithy.api#documentation", new StringBuilder().Insert(0, piece, 200_000).Append(piece == "<a" ? ">" : "").ToString()).Operation("Put", "Holder", "Holder");

            Compiles(spec);
        }
    }

    [Fact]
    public void Every_run_emits_the_same_bytes()
    {
        var project = HostileProject.With(Fixture);

        var (first, second) = (GeneratorRun.Of(project).Result.GeneratedSources, GeneratorRun.Of(project with { }).Result.GeneratedSources);

        Assert.Equal(first.Select(static source => (source.HintName, source.SourceText.ToString())), second.Select(static source => (source.HintName, source.SourceText.ToString())));
    }

    private static HostileSpec Chain(int depth)
    {
        var spec = new HostileSpec();
        for (var level = 0; level < depth; level++)
            spec.Shape("structure", $"Level{level}", [level == depth - 1 ? ("Text", "smithy.api#String") : ("Next", $"Level{level + 1}")]);
        return spec.Trait($"Level{depth - 1}$Text", "smithy.api#required").Operation("Put", "Level0", "Level0");
    }

    private static void Compiles(HostileSpec spec) => GeneratorRun.Of(HostileProject.With(spec.ToString())).ShouldCompile();
}
