using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class ShapeUpgradeTests
{
    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public void String_with_the_enum_trait_becomes_an_enum(string version)
    {
        var shape = Spec.All(Spec.Model("""
            "a#E": { "type": "string", "traits": { "smithy.api#documentation": "d", "smithy.api#enum": [
                { "value": "t2.nano", "name": "T2_NANO", "documentation": "small", "tags": ["x"], "deprecated": true },
                { "value": "m3.large" }, { "value": "256-bit" } ] } }
            """, version)).Shape("a#E");
        Assert.Equal(ShapeType.Enum, shape.Type);
        Assert.Equal(["T2_NANO", "m3_large", "VALUE_256_bit"], shape.Members.Select(member => member.Name));
        Assert.Equal(["t2.nano", "m3.large", "256-bit"], shape.Members.Select(member => member.Traits.Find("smithy.api#enumValue")!.Text));
        Assert.Equal(
            ["smithy.api#deprecated", "smithy.api#documentation", "smithy.api#enumValue", "smithy.api#tags"],
            shape.Members[0].Traits.All.Select(trait => trait.Name).Order());
        Assert.Equal(["smithy.api#documentation"], shape.Traits.All.Select(trait => trait.Name));
    }

    [Theory]
    [InlineData("«{»}", "it is no array with at least one value")]
    [InlineData("«[»]", "it is no array with at least one value")]
    [InlineData("[{ \"value\": \"a\" }, «{» \"name\": \"B\" }]", "a definition needs a 'value', and its 'name' must be an identifier")]
    [InlineData("[{ \"value\": \"a\" }, «{» \"value\": \"b\", \"name\": \"-\" }]", "a definition needs a 'value', and its 'name' must be an identifier")]
    [InlineData("[{ \"value\": \"a b\" }, «{» \"value\": \"a b\" }]", "the value 'a b' is there twice")]
    public void Malformed_enum_trait_is_reported(string value, string what) => Spec.AssertFinding(
        Spec.Model("\"a#E\": { \"type\": \"string\", \"traits\": { \"smithy.api#enum\": " + value + " } }"), SpecRules.InvalidTrait, "smithy.api#enum", "a#E", what);

    [Fact]
    public void Enum_member_without_a_value_has_its_name_as_value()
    {
        var shape = Spec.All(Spec.Model("""
            "a#E": { "type": "enum", "members": { "ONE": { "target": "smithy.api#Unit" },
                "TWO": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "two" } } } }
            """)).Shape("a#E");
        Assert.Equal(["ONE", "two"], shape.Members.Select(member => member.Traits.Find("smithy.api#enumValue")!.Text));
    }

    [Fact]
    public void Set_has_unique_items() =>
        Assert.True(Spec.All(Spec.Model("\"a#S\": { \"type\": \"set\", \"member\": { \"target\": \"smithy.api#String\" } }")).Shape("a#S").Traits.Has("smithy.api#uniqueItems"));

    [Theory]
    [InlineData("smithy.api#Integer", false, null)]
    [InlineData("smithy.api#PrimitiveInteger", false, "0")]
    [InlineData("smithy.api#PrimitiveInteger", true, null)]
    [InlineData("a#Count", false, "0")]
    [InlineData("a#Count", true, null)]
    [InlineData("a#BoxedCount", false, null)]
    [InlineData("smithy.api#String", false, null)]
    public void Member_of_version_1_is_zero_unless_it_or_its_target_is_boxed(string target, bool isBoxed, string? expected)
    {
        var traits = isBoxed ? "\"smithy.api#box\": {}" : "";
        var member = Spec.All(Spec.Model($$"""
            "a#Count": { "type": "integer" }, "a#BoxedCount": { "type": "long", "traits": { "smithy.api#box": {} } },
            "a#S": { "type": "structure", "members": { "m": { "target": "{{target}}", "traits": { {{traits}} } } } }
            """, "1.0")).Shape("a#S").Members[0];
        Assert.Equal(expected, (member.Traits.Find("smithy.api#default") as NumberNode)?.Raw);
    }

    [Fact]
    public void Structure_of_version_1_may_contain_itself() => Assert.Null(
        Spec.All(Spec.Model("\"a#S\": { \"type\": \"structure\", \"members\": { \"m\": { \"target\": \"a#S\" } } }", "1.0")).Shape("a#S").Members[0].Traits.Find("smithy.api#default"));

    [Fact]
    public void Boolean_of_version_1_is_false()
    {
        var member = Spec.All(Spec.Model("\"a#B\": { \"type\": \"boolean\" }, \"a#S\": { \"type\": \"structure\", \"members\": { \"m\": { \"target\": \"a#B\" } } }", "1.0")).Shape("a#S").Members[0];
        Assert.False(Assert.IsType<BooleanNode>(member.Traits.Find("smithy.api#default")).Value);
    }

    [Fact]
    public void Member_of_version_2_has_only_the_default_it_says()
    {
        var shape = Spec.All(Spec.Model("""
            "a#Count": { "type": "integer" }, "a#S": { "type": "structure", "members": {
                "a": { "target": "a#Count" }, "b": { "target": "a#Count", "traits": { "smithy.api#default": 7 } } } }
            """)).Shape("a#S");
        Assert.Null(shape.Members[0].Traits.Find("smithy.api#default"));
        Assert.Equal("7", Assert.IsType<NumberNode>(shape.Members[1].Traits.Find("smithy.api#default")).Raw);
    }
}
