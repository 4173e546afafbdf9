using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class ShapeFindingTests
{
    private const string Struct = "\"a#S\": { \"type\": \"structure\", \"members\": {} }, ";

    [Theory]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": { "target": «"a#None"» } } }
        """, "a#B$m", "a#None")]
    [InlineData("""
        "a#B": { "type": "list", "member": { "target": «"smithy.api#Strin"» } }
        """, "a#B$member", "smithy.api#Strin")]
    [InlineData("""
        "a#B": { "type": "operation", "input": { "target": «"String"» } }
        """, "a#B", "String")]
    [InlineData("""
        "a#B": { "type": "service", "operations": [{ "target": «"a#Op"» }] }
        """, "a#B", "a#Op")]
    [InlineData("""
        "a#B": { "type": "resource", "read": { "target": «"a#Op"» } }
        """, "a#B", "a#Op")]
    [InlineData("""
        "a#B": { "type": "resource", "identifiers": { "id": { "target": «"a#Id"» } } }
        """, "a#B$id", "a#Id")]
    [InlineData("""
        "a#B": { "type": "structure", "mixins": [{ "target": «"a#Mixin"» }] }
        """, "a#B", "a#Mixin")]
    public void Target_that_is_not_there_is_reported_at_the_target(string shapes, string from, string target) =>
        Spec.AssertFinding(Spec.Model(shapes), SpecRules.UnknownTarget, from, target);

    [Theory]
    [InlineData("""
        "a#B": «1»
        """, "a#B", "it is no object")]
    [InlineData("""
        «"a#B"»: { "members": {} }
        """, "a#B", "it has no 'type'")]
    [InlineData("""
        "a#B": { "type": «1» }
        """, "a#B", "its 'type' is no string")]
    [InlineData("""
        "a#B": { "type": «"strnig"» }
        """, "a#B", "there is no type 'strnig'")]
    [InlineData("""
        "a#B": { "type": «"String"» }
        """, "a#B", "there is no type 'String'")]
    [InlineData("""
        «"B"»: { "type": "string" }
        """, "B", "that is not the id of a shape, namespace#Name")]
    [InlineData("""
        «"a.1#B"»: { "type": "string" }
        """, "a.1#B", "that is not the id of a shape, namespace#Name")]
    [InlineData("""
        «"a#B$m"»: { "type": "aply" }
        """, "a#B$m", "that is the id of a member, which only an 'apply' can have")]
    [InlineData("""
        "a#B": { "type": "string", «"trait"»: {} }
        """, "a#B", "a shape of type 'string' has no key 'trait'")]
    [InlineData("""
        "a#B": { "type": "structure", "members": «[»] }
        """, "a#B", "'members' is no object")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { «"1"»: { "target": "smithy.api#String" } } }
        """, "a#B", "'1' is no name for a member")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": «{»} } }
        """, "a#B$m", "a 'target' is missing")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": «"smithy.api#String"» } }
        """, "a#B$m", "a 'target' is missing")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": { "target": "smithy.api#String", «"trait"»: { "smithy.api#required": {} } } } }
        """, "a#B$m", "a member has no key 'trait'; it has 'target' and 'traits'")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": { "target": "smithy.api#String" } } }, "a#B$m": { "type": "apply", "traits": {}, «"members"»: {} }
        """, "a#B$m", "an 'apply' has no key 'members'; it has 'type' and 'traits', and a member is named in its id, Shape$member")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": { "target": «null» } } }
        """, "a#B$m", "the 'target' is no string")]
    [InlineData("""
        "a#B": { "type": "structure", "members": { "m": { "target": «"a#Op"» } } }, "a#Op": { "type": "operation" }
        """, "a#B$m", "'a#Op' is of type 'operation' and cannot be used here")]
    [InlineData("""
        "a#B": { "type": "operation", "output": { "target": «"smithy.api#String"» } }
        """, "a#B", "'smithy.api#String' is of type 'string' and cannot be used here")]
    [InlineData("""
        "a#B": { "type": "operation", "errors": «{»} }
        """, "a#B", "'errors' is no array")]
    [InlineData("""
        "a#B": { "type": "service", "version": «1» }
        """, "a#B", "'version' is no string")]
    [InlineData("""
        «"a#B"»: { "type": "list" }
        """, "a#B", "'member' is missing")]
    [InlineData("""
        «"a#B"»: { "type": "map", "key": { "target": "smithy.api#String" } }
        """, "a#B", "'value' is missing")]
    [InlineData("""
        "a#B": { "type": "map", "key": { "target": «"smithy.api#Integer"» }, "value": { "target": "smithy.api#String" } }
        """, "a#B$key", "'smithy.api#Integer' is of type 'integer' and cannot be used here")]
    [InlineData("""
        "a#B": { "type": "string", "traits": «true» }
        """, "a#B", "'traits' is no object")]
    [InlineData("""
        "a#B": { "type": "intEnum", "members": { «"ONE"»: { "target": "smithy.api#Unit" } } }
        """, "a#B$ONE", "it needs 'smithy.api#enumValue' with an integer of 32 bits")]
    [InlineData("""
        "a#B": { "type": "string" }, «"a#B$m"»: { "type": "apply" }
        """, "a#B$m", "an 'apply' needs 'traits'", SpecRules.ApplyMatchesNothing, "a#B$m")]
    public void Malformed_shape_is_reported_where_it_is_wrong(string shapes, string shape, string what, string? alsoRule = null, string also = "")
    {
        var marked = Marked.Parse(Spec.Model(shapes));
        var expected = Spec.Text(new(SpecRules.InvalidShape, [shape, what], marked.Spot));
        string[] second = alsoRule is null ? [] : [Spec.Text(new(alsoRule, [also], marked.Spot))];
        Assert.Equal([expected, .. second], System.Linq.Enumerable.Select(Spec.All(marked.Text).Findings, Spec.Text));
    }

    [Theory]
    [InlineData("\"a#B\": { \"type\": \"resource\", «\"properties\"»: {} }", "'properties' needs Smithy 2.0")]
    [InlineData("\"a#B\": { \"type\": \"string\", «\"mixins\"»: [] }", "'mixins' needs Smithy 2.0")]
    [InlineData("«\"a#B\"»: { \"type\": \"enum\", \"members\": { \"A\": { \"target\": \"smithy.api#Unit\" } } }", "the type 'enum' needs Smithy 2.0")]
    public void Features_of_a_later_version_are_reported(string shapes, string what) =>
        Spec.AssertFinding(Spec.Model(shapes, "1.0"), SpecRules.InvalidShape, "a#B", what);

    [Theory]
    [InlineData("\"a#B\": { \"type\": \"string\", \"traits\": { «\"required\"»: {} } }", "required", "a#B")]
    [InlineData("\"a#B\": { \"type\": \"list\", \"member\": { \"target\": \"smithy.api#String\", \"traits\": { «\"a#b$c\"»: {} } } }", "a#b$c", "a#B$member")]
    public void Trait_whose_name_is_no_id_is_reported(string shapes, string trait, string shape) =>
        Spec.AssertFinding(Spec.Model(shapes), SpecRules.InvalidTrait, trait, shape, "that is not the id of a trait, namespace#name");

    [Fact]
    public void Malformed_shape_is_reported_once_and_not_again_by_those_that_use_it() => Spec.AssertFinding(
        Spec.Model("\"a#A\": { \"type\": «\"strnig\"» }, \"a#L\": { \"type\": \"list\", \"member\": { \"target\": \"a#A\" } }, \"a#A$m\": { \"type\": \"apply\", \"traits\": {} }"),
        SpecRules.InvalidShape,
        "a#A",
        "there is no type 'strnig'");

    [Fact]
    public void Nothing_is_called_missing_while_a_file_cannot_be_read()
    {
        var model = Spec.All("{ \"smithy\": ", Spec.Model(Struct + "\"a#L\": { \"type\": \"list\", \"member\": { \"target\": \"a#None\" } }, \"b#X$m\": { \"type\": \"apply\", \"traits\": {} }"));
        Assert.Equal(SpecRules.InvalidJson, Assert.Single(model.Findings).RuleId);
    }

    [Fact]
    public void Findings_are_in_the_order_of_files_and_places()
    {
        const string Two = "\"a#Y\": { \"type\": \"list\", \"member\": {} }, \"a#X\": { \"type\": \"list\", \"member\": {} }";
        var model = Spec.All(Spec.Model(Two), Spec.Model(Two.Replace("a#", "b#", System.StringComparison.Ordinal)));
        Assert.Equal(["a#Y$member", "a#X$member", "b#Y$member", "b#X$member"], System.Linq.Enumerable.Select(model.Findings, finding => finding.Arguments[0]));
    }
}
