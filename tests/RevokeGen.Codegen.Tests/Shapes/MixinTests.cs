using System.Globalization;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class MixinTests
{
    private const string Base = """
        "a#Base": { "type": "structure", "members": {
            "x": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "base x", "smithy.api#required": {} } },
            "y": { "target": "smithy.api#Integer" } },
          "traits": { "smithy.api#mixin": { "localTraits": ["smithy.api#private"] }, "smithy.api#private": {}, "smithy.api#sensitive": {}, "smithy.api#documentation": "base" } }
        """;

    [Fact]
    public void Inherited_members_come_first_and_own_ones_add_to_them()
    {
        var shape = Spec.All(Spec.Model(Base + """
            , "a#S": { "type": "structure", "mixins": [{ "target": "a#Base" }], "members": {
                "z": { "target": "smithy.api#String" }, "x": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "own x" } } } }
            """)).Shape("a#S");
        Assert.Equal(["x", "y", "z"], shape.Members.Select(member => member.Name));
        Assert.Equal("own x", shape.Member("x")!.Traits.Find("smithy.api#documentation")!.Text);
        Assert.True(shape.Member("x")!.Traits.Has("smithy.api#required"));
    }

    [Fact]
    public void Traits_are_inherited_apart_from_local_ones_and_own_ones_win()
    {
        var shape = Spec.All(Spec.Model(Base + """
            , "a#S": { "type": "structure", "mixins": [{ "target": "a#Base" }], "traits": { "smithy.api#documentation": "own" } }
            """)).Shape("a#S");
        Assert.Equal(["smithy.api#documentation", "smithy.api#sensitive"], shape.Traits.All.Select(trait => trait.Name).Order());
        Assert.Equal("own", shape.Traits.Find("smithy.api#documentation")!.Text);
    }

    [Fact]
    public void Traits_applied_to_a_mixin_reach_its_users_and_those_applied_to_a_user_win()
    {
        var shape = Spec.All(
            Spec.Model(Base + ", \"a#S\": { \"type\": \"structure\", \"mixins\": [{ \"target\": \"a#Base\" }] }"),
            Spec.Model("""
                "a#Base$y": { "type": "apply", "traits": { "smithy.api#documentation": "applied to base", "smithy.api#deprecated": {} } },
                "a#S$y": { "type": "apply", "traits": { "smithy.api#documentation": "applied to S" } }
                """)).Shape("a#S");
        Assert.Equal("applied to S", shape.Member("y")!.Traits.Find("smithy.api#documentation")!.Text);
        Assert.True(shape.Member("y")!.Traits.Has("smithy.api#deprecated"));
    }

    [Fact]
    public void Lists_and_services_and_operations_inherit()
    {
        var model = Spec.All(Spec.Model("""
            "a#M": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#mixin": {} } },
            "a#L": { "type": "list", "mixins": [{ "target": "a#M" }] },
            "a#E": { "type": "structure", "traits": { "smithy.api#error": "client" } }, "a#F": { "type": "structure", "traits": { "smithy.api#error": "server" } },
            "a#OpM": { "type": "operation", "errors": [{ "target": "a#E" }], "traits": { "smithy.api#mixin": {} } },
            "a#Op": { "type": "operation", "errors": [{ "target": "a#F" }, { "target": "a#E" }], "mixins": [{ "target": "a#OpM" }] },
            "a#SvcM": { "type": "service", "version": "7", "operations": [{ "target": "a#Op" }], "traits": { "smithy.api#mixin": {} } },
            "a#Svc": { "type": "service", "mixins": [{ "target": "a#SvcM" }] }
            """));
        Assert.Equal("smithy.api#String", Assert.Single(model.Shape("a#L").Members).Target.Value);
        Assert.Equal(["a#E", "a#F"], model.Shape("a#Op").Errors.Select(error => error.Value));
        Assert.Equal("7", model.Shape("a#Svc").Version);
        Assert.Equal("a#Svc", Assert.Single(model.Services).Service.Id.Value);
        Assert.Equal("a#Op", Assert.Single(Assert.Single(model.Services).Operations).Id.Value);
    }

    [Theory]
    [InlineData("«\"a#A\"»: { \"type\": \"structure\", \"mixins\": [{ \"target\": \"a#A\" }], \"traits\": { \"smithy.api#mixin\": {} } }", "a#A", "its mixin 'a#A' is made from it")]
    [InlineData("""
        "a#A": { "type": "structure", "mixins": [{ "target": "a#B" }], "traits": { "smithy.api#mixin": {} } },
        «"a#B"»: { "type": "structure", "mixins": [{ "target": "a#A" }], "traits": { "smithy.api#mixin": {} } }
        """, "a#B", "its mixin 'a#A' is made from it")]
    [InlineData("«\"a#A\"»: { \"type\": \"structure\", \"mixins\": [{ \"target\": \"a#B\" }] }, \"a#B\": { \"type\": \"structure\" }", "a#A", "'a#B' is no mixin")]
    [InlineData("""
        "a#A": { "type": "structure", "mixins": [{ "target": "a#B" }], "members": { «"m"»: { "target": "smithy.api#Integer" } } },
        "a#B": { "type": "structure", "members": { "m": { "target": "smithy.api#String" } }, "traits": { "smithy.api#mixin": {} } }
        """, "a#A$m", "a mixin has it as 'smithy.api#String'")]
    public void Mixins_that_cannot_be_are_reported(string shapes, string id, string what) =>
        Spec.AssertFinding(Spec.Model(shapes), SpecRules.InvalidShape, id, what);

    [Fact]
    public void Members_that_mixins_hand_on_again_and_again_have_a_limit()
    {
        const int Length = 1_500;
        var links = string.Concat(Enumerable.Range(0, Length).Select(static at => string.Create(
            CultureInfo.InvariantCulture,
            $"\"a#S{at}\": {{ \"type\": \"structure\", \"mixins\": [{{ \"target\": \"a#S{at + 1}\" }}], \"members\": {{ \"m{at}\": {{ \"target\": \"smithy.api#String\" }} }}, \"traits\": {{ \"smithy.api#mixin\": {{}} }} }},")));
        var model = Spec.All(Spec.Model(links + $"\"a#S{Length}\": {{ \"type\": \"structure\", \"members\": {{}}, \"traits\": {{ \"smithy.api#mixin\": {{}} }} }}"));
        Assert.InRange(model.Findings.Count, 1, 100);
        Assert.All(model.Findings, static finding =>
        {
            Assert.Equal(SpecRules.InvalidShape, finding.RuleId);
            Assert.Contains("1,000,000", finding.Arguments[1], System.StringComparison.Ordinal);
            Assert.NotNull(finding.Spot);
        });
        Assert.InRange(model.Model.Shapes.Sum(static shape => shape.Members.Count), 900_000, 1_010_000);
    }

    [Fact]
    public void Long_chain_of_mixins_does_not_overflow_the_stack()
    {
        const int Length = 20_000;
        var links = Enumerable.Range(0, Length).Select(static at => string.Create(
            CultureInfo.InvariantCulture,
            $"\"a#S{at}\": {{ \"type\": \"structure\", \"mixins\": [{{ \"target\": \"a#S{at + 1}\" }}], \"traits\": {{ \"smithy.api#mixin\": {{}} }} }},"));
        var last = $"\"a#S{Length}\": {{ \"type\": \"structure\", \"members\": {{ \"m\": {{ \"target\": \"smithy.api#String\" }} }}, \"traits\": {{ \"smithy.api#mixin\": {{}} }} }}";
        Assert.Equal("m", Assert.Single(Spec.All(Spec.Model(string.Concat(links) + last)).Shape("a#S0").Members).Name);
    }
}
