using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Plans;

public sealed class AuthPlannerTests
{
    [Theory]
    [InlineData("\"smithy.api#httpBasicAuth\": {}", "", "its requests need smithy.api#httpBasicAuth, which clients do not have")]
    [InlineData("\"smithy.api#httpDigestAuth\": {}, \"smithy.api#httpBasicAuth\": {}", "", "its requests need smithy.api#httpBasicAuth or smithy.api#httpDigestAuth, which clients do not have")]
    [InlineData("\"smithy.api#httpBearerAuth\": {}", "\"smithy.api#auth\": [\"acme#ownAuth\"],", "its requests need acme#ownAuth, which clients do not have")]
    public void An_operation_without_a_scheme_that_there_is_is_left_out_and_the_others_are_emitted(string service, string operation, string reason)
    {
        var plan = Plan(service, operation);

        Assert.Equal(["Good"], plan.Services.Single().Operations.Select(static planned => planned.Name));
        var finding = Assert.Single(plan.Findings, static finding => finding.RuleId == SpecRules.OperationLeftOut);
        Assert.Equal(["Op", reason], finding.Arguments);
        Assert.Equal(Spec.Path, finding.Spot!.Path);
    }

    [Theory]
    [InlineData("\"smithy.api#httpBasicAuth\": {}", "\"smithy.api#optionalAuth\": {},", nameof(AuthKind.None), "")]
    [InlineData("\"smithy.api#httpBasicAuth\": {}, \"smithy.api#httpBearerAuth\": {}", "", nameof(AuthKind.Required), "HttpBearer")]
    [InlineData("\"smithy.api#httpBearerAuth\": {}, \"aws.auth#sigv4\": { \"name\": \"a\" }", "\"smithy.api#optionalAuth\": {},", nameof(AuthKind.Optional), "SigV4 HttpBearer")]
    [InlineData("\"smithy.api#auth\": [\"smithy.api#httpBearerAuth\"], \"smithy.api#httpBearerAuth\": {}, \"aws.auth#sigv4\": { \"name\": \"a\" }", "\"smithy.api#auth\": [\"aws.auth#sigv4\"],", nameof(AuthKind.Required), "SigV4")]
    [InlineData("\"smithy.api#httpBearerAuth\": {}", "\"smithy.api#auth\": [],", nameof(AuthKind.None), "")]
    [InlineData("\"aws.api#service\": { \"sdkId\": \"A\" }", "", nameof(AuthKind.None), "")]
    public void An_operations_list_stands_for_its_services_and_traits_for_a_list(string service, string operation, string kind, string schemes)
    {
        var planned = Plan(service, operation).Services.Single().Operations.Single(static planned => planned.Name == "Op");

        Assert.Equal((kind, schemes), (planned.Auth.ToString(), string.Join(' ', planned.AuthSchemes)));
    }

    private static ProjectPlan Plan(string service, string operation)
    {
        var text = Spec.Model($$"""
            "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }, { "target": "a#Good" }], "traits": { {{service}}, "aws.protocols#restJson1": {} } },
            "a#Good": { "type": "operation", "traits": { "smithy.api#auth": [], "smithy.api#http": { "method": "POST", "uri": "/Good" } } },
            "a#Op": { "type": "operation", "traits": { {{operation}} "smithy.api#http": { "method": "POST", "uri": "/Op" } } }
            """);
        return ProjectPlanner.Plan([new(Spec.Path, text, new([], "", "", Json: false))], new("Sample", []), TestContext.Current.CancellationToken);
    }
}
