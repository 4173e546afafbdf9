using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Plans;

public sealed class BindingLimitsTests
{
    [Theory]
    [InlineData("""{ "method": "POST", "uri": "" }""", "it has no smithy.api#http trait with a uri")]
    [InlineData("""{ "method": "POST" }""", "it has no smithy.api#http trait with a uri")]
    [InlineData("""{ "method": "POST", "uri": "/{id}" }""", "no member of its input is bound to the label 'id' of its path")]
    public void An_operation_with_an_unusable_path_is_left_out_and_the_others_are_emitted(string http, string reason) => AssertLeftOut(reason, $$"""
        "a#Op": { "type": "operation", "traits": { "smithy.api#http": {{http}} } }
        """);

    [Theory]
    [InlineData("{id}.", null)]
    [InlineData("{id+}.", "no string of its input is the label 'id+' of its host prefix")]
    [InlineData("{other}.", "no string of its input is the label 'other' of its host prefix")]
    [InlineData("{}.", "no string of its input is the label '' of its host prefix")]
    public void An_operation_with_an_unusable_host_prefix_is_left_out_and_the_others_are_emitted(string prefix, string? reason) => AssertLeftOut(reason, $$"""
        "a#Op": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/Op" }, "smithy.api#endpoint": { "hostPrefix": "{{prefix}}" } } },
        "a#In": { "type": "structure", "members": { "id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } } } }
        """);

    private static void AssertLeftOut(string? reason, string operation)
    {
        var text = Spec.Model($$"""
            "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }, { "target": "a#Good" }], "traits": { "aws.protocols#restJson1": {} } },
            "a#Good": { "type": "operation", "traits": { "smithy.api#http": { "method": "POST", "uri": "/Good" } } },
            {{operation}}
            """);

        var plan = ProjectPlanner.Plan([new(Spec.Path, text, new([], "", "", Json: true))], new("Sample", []), TestContext.Current.CancellationToken);

        Assert.Equal(reason is null ? ["Good", "Op"] : ["Good"], plan.Services.Single().Operations.Select(static operation => operation.Name));
        Assert.Equal(reason is null ? [] : [reason], plan.Findings.Where(static finding => finding.RuleId == SpecRules.OperationLeftOut).Select(static finding => finding.Arguments[1]));
    }
}
