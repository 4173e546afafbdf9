using System;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>Endpoint rules that cannot be compiled: a sound rule set that needs more than there is yet is no fault of the spec.</summary>
public sealed class EndpointFindingTests
{
    [Theory]
    [InlineData("""{ "fn": "isSet", "argv": [ { "ref": "Tenant" } ] }""", "RVK1028", DiagnosticSeverity.Info)]
    [InlineData("""{ "fn": "isValidHostLabel", "argv": [ { "ref": "Bucket" }, false ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "getAttr", "argv": [ { "fn": "split", "argv": [ { "ref": "Region" }, "-", 0 ] }, "[x]" ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "coalesce", "argv": [ { "ref": "Region" }, true ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "ite", "argv": [ true, "a", false ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "substring", "argv": [ { "ref": "Region" }, 0, "1", true ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "isSet", "argv": [ { "ref": "Buckett" } ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    [InlineData("""{ "fn": "isValidHostLable", "argv": [ { "ref": "Region" }, false ] }""", "RVK1012", DiagnosticSeverity.Warning)]
    public void What_cannot_be_compiled_is_one_finding_and_the_client_is_emitted(string condition, string rule, DiagnosticSeverity severity)
    {
        var run = GeneratorRun.Of(HostileProject.With(Spec(condition)));

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal((rule, severity), (finding.Id, finding.Severity));
        Assert.Contains("set an endpoint", run.Source("Sample.Hostile.Hostile.Endpoints.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_compiled_is_no_finding() =>
        GeneratorRun.Of(HostileProject.With(Spec("""{ "fn": "isSet", "argv": [ { "ref": "Region" } ] }"""))).ShouldCompile();

    private static string Spec(string condition)
    {
        var spec = JsonNode.Parse(new HostileSpec().Shape("structure", "Holder", [("Text", "smithy.api#String")]).Operation("Put", "Holder", "Holder").ToString())!;
        spec["shapes"]!["hostile.service#Hostile"]!["traits"]!["smithy.rules#endpointRuleSet"] = JsonNode.Parse($$"""
            {
              "version": "1.0",
              "parameters": {
                "Region": { "type": "string", "builtIn": "AWS::Region", "required": true, "documentation": "The region." },
                "Bucket": { "type": "string", "documentation": "The bucket." },
                "Tenant": { "type": "string", "builtIn": "Example::Tenant", "documentation": "What no client has." }
              },
              "rules": [
                { "conditions": [ {{condition}} ], "endpoint": { "url": "https://one.{Region}.example" }, "type": "endpoint" },
                { "conditions": [], "endpoint": { "url": "https://two.{Region}.example" }, "type": "endpoint" }
              ]
            }
            """);
        return spec.ToJsonString();
    }
}
