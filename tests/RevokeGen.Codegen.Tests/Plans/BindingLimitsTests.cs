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
    public void An_operation_with_an_unusable_path_is_left_out_and_the_others_are_emitted(string http, string reason)
    {
        var text = Spec.Model($$"""
            "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }, { "target": "a#Good" }], "traits": { "aws.protocols#restJson1": {} } },
            "a#Good": { "type": "operation", "traits": { "smithy.api#http": { "method": "POST", "uri": "/Good" } } },
            "a#Op": { "type": "operation", "traits": { "smithy.api#http": {{http}} } }
            """);

        var plan = ProjectPlanner.Plan([new(Spec.Path, text, new([], "", "", Json: true))], new("Sample", []), TestContext.Current.CancellationToken);

        Assert.Equal(["Good"], plan.Services.Single().Operations.Select(static operation => operation.Name));
        Assert.Equal([reason], plan.Findings.Where(static finding => finding.RuleId == SpecRules.OperationLeftOut).Select(static finding => finding.Arguments[1]));
    }
}
