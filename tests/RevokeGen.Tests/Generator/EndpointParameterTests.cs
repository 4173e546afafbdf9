using System;
using System.Linq;
using System.Text.Json.Nodes;
using RevokeGen.Codegen.Plans;
using RevokeGen.Runtime;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>What requests and the service's own options give the endpoint rules.</summary>
public sealed class EndpointParameterTests
{
    [Fact]
    public void Each_way_to_give_a_parameter_is_emitted()
    {
        var client = Client(
            ("smithy.rules#staticContextParams", """{ "Kind": { "value": "{fixed}" }, "Flag": { "value": true }, "Unknown": { "value": true } }"""),
            ("smithy.rules#operationContextParams", """{ "Names": { "path": "keys(Tags)" }, "Nested": { "path": "Inner.Text" } }"""));

        Assert.Contains("HasEndpointParameters = true,", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Kind\", \"{fixed}\");", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Flag\", true);", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Bucket\", value.Bucket);", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Nested\", value.Inner?.Text);", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Names\", failed ? null : failedValue);", client, StringComparison.Ordinal);
        Assert.DoesNotContain("Unknown", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_the_service_derive_from_those_of_all_clients()
    {
        var client = Client();

        Assert.Contains("public sealed record HostileClientOptions : global::RevokeGen.Runtime.ClientOptions", client, StringComparison.Ordinal);
        Assert.Contains("public HostileClientOptions()\n", client, StringComparison.Ordinal);
        Assert.Contains("public HostileClientOptions(global::RevokeGen.Runtime.ClientOptions options)\n        : base(options ?? throw new global::System.ArgumentNullException(nameof(options)))\n", client, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Whether it is.</summary>\n    public bool? Flag { get; init; }", client, StringComparison.Ordinal);
        Assert.Contains("public string? RegionParameter { get; init; }", client, StringComparison.Ordinal);
        Assert.Contains("values.Add(\"Region\", RegionParameter);", client, StringComparison.Ordinal);
        Assert.Contains("<see cref=\"HostileClientOptions\"/>", client, StringComparison.Ordinal);
        Assert.Equal(2, client.Split("HostileService.Info, options is null or HostileClientOptions ? options : new HostileClientOptions(options), ").Length - 1);
    }

    [Theory]
    [InlineData("keys(Tags", "RVK1012")]
    [InlineData("Tagz", "RVK1012")]
    [InlineData("Tags", "RVK1012")]
    [InlineData("{ a: Bucket }", "RVK1028")]
    public void What_cannot_be_had_from_a_request_leaves_the_rules_out(string path, string rule)
    {
        var run = GeneratorRun.Of(HostileProject.With(Spec(("smithy.rules#operationContextParams", $$"""{ "Names": { "path": "{{path}}" } }"""))));

        Assert.Equal(rule, Assert.Single(run.Diagnostics).Id);
        Assert.Contains("set an endpoint", run.Source("Sample.Hostile.Hostile.Endpoints.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_are_a_decision_diagram_alone_are_said_to_be_left_out()
    {
        var model = JsonNode.Parse(Spec())!;
        var traits = model["shapes"]!["hostile.service#Hostile"]!["traits"]!.AsObject();
        traits["smithy.rules#endpointBdd"] = new JsonObject { ["version"] = "1.1" };
        GeneratorRun.Of(HostileProject.With(model.ToJsonString())).ShouldCompile();
        traits.Remove("smithy.rules#endpointRuleSet");

        var run = GeneratorRun.Of(HostileProject.With(model.ToJsonString()));

        Assert.Equal("RVK1028", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("set an endpoint", run.Source("Sample.Hostile.Hostile.Endpoints.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S3", true)]
    [InlineData("Hostile", false)]
    public void Bucket_of_S3_stands_in_the_endpoint_alone(string sdkId, bool expected)
    {
        var path = JsonNode.Parse("""{ "method": "POST", "uri": "/{Bucket}?list" }""")!;
        var model = JsonNode.Parse(Spec(("smithy.api#http", path.ToJsonString())))!;
        var shapes = model["shapes"]!.AsObject();
        shapes["hostile.service#Hostile"]!["traits"]!["aws.api#service"]!["sdkId"] = sdkId;
        var bucket = shapes["hostile.test#Holder"]!["members"]!["Bucket"]!["traits"]!;
        bucket["smithy.api#required"] = new JsonObject();
        bucket["smithy.api#httpLabel"] = new JsonObject();

        var client = GeneratorRun.Of(HostileProject.With(model.ToJsonString()).Configure(HostileProject.Path, "Server", "false")).ShouldCompile().Source($"Sample.{sdkId}.{sdkId}.Client.g.cs");

        Assert.Equal(expected, client.Contains("writer.CheckLabel(\"Bucket\", value.Bucket);\n        writer.WriteLiteral(\"?list\"u8);", StringComparison.Ordinal));
        Assert.Equal(expected, !client.Contains("writer.BeginLabel(\"Bucket\"", StringComparison.Ordinal));
    }

    [Fact]
    public void No_option_of_a_service_hides_one_of_all_clients()
    {
        var names = typeof(ClientOptions).GetProperties().Select(static property => property.Name).Where(static name => name != "EqualityContract");
        Assert.Empty(names.Except(ReservedNames.Options));
    }

    private static string Client(params (string Trait, string Value)[] traits) =>
        GeneratorRun.Of(HostileProject.With(Spec(traits))).ShouldCompile().Source("Sample.Hostile.Hostile.Client.g.cs");

    private static string Spec(params (string Trait, string Value)[] traits)
    {
        var spec = new HostileSpec("Hostile")
            .Map("Tags", "smithy.api#String")
            .Shape("structure", "Inner", [("Text", "smithy.api#String")])
            .Shape("structure", "Holder", [("Bucket", "smithy.api#String"), ("Tags", "Tags"), ("Inner", "Inner")])
            .Trait("Holder$Bucket", "smithy.rules#contextParam", new JsonObject { ["name"] = "Bucket" })
            .Operation("Put", "Holder", "Holder");
        foreach (var (trait, value) in traits)
            spec.Trait("Put", trait, JsonNode.Parse(value));
        var model = JsonNode.Parse(spec.ToString())!;
        var service = model["shapes"]!.AsObject().Single(static shape => shape.Value!["type"]!.GetValue<string>() == "service").Value!;
        service["traits"]!["smithy.rules#clientContextParams"] = JsonNode.Parse("""
            {
              "Flag": { "type": "boolean", "documentation": "Whether it is." },
              "Region": { "type": "string" },
              "Other": { "type": "string", "documentation": "What no rule asks for." }
            }
            """);
        service["traits"]!["smithy.rules#endpointRuleSet"] = JsonNode.Parse("""
            {
              "version": "1.0",
              "parameters": {
                "Region": { "type": "string" }, "Bucket": { "type": "string" }, "Kind": { "type": "string", "default": "none", "required": true },
                "Flag": { "type": "boolean" }, "Names": { "type": "stringArray" }, "Nested": { "type": "string" }
              },
              "rules": [
                { "conditions": [ { "fn": "isSet", "argv": [ { "ref": "Flag" } ] }, { "fn": "booleanEquals", "argv": [ { "ref": "Flag" }, true ] } ], "error": "{Kind}", "type": "error" },
                { "conditions": [], "endpoint": { "url": "https://example.com" }, "type": "endpoint" }
              ]
            }
            """);
        return model.ToJsonString();
    }
}
