using System;
using System.Text.Json.Nodes;
using RevokeGen.Tests.Generator.Hostile;

namespace RevokeGen.Tests.Generator;

/// <summary>What some services ask of their clients beyond their models.</summary>
public sealed class CustomizationTests
{
    [Theory]
    [InlineData("API Gateway", "APIGateway", "Headers = [new(\"accept\", \"application/json\")],")]
    [InlineData("Glacier", "Glacier", "Headers = [new(\"x-amz-glacier-version\", \"1\")],")]
    [InlineData("Api Gateway", "ApiGateway", null)]
    public void A_header_goes_with_every_request_of_the_service_that_asks_for_it(string sdkId, string name, string? expected)
    {
        var client = Client(sdkId, name, "restJson1", "smithy.api#String");

        Assert.Equal(expected is not null, client.Contains("Headers = [", StringComparison.Ordinal));
        if (expected is not null)
            Assert.Contains(expected, client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Glacier", "Glacier", true)]
    [InlineData("Other", "Other", false)]
    public void An_account_that_is_empty_is_the_callers_own_and_a_stream_has_two_hashes(string sdkId, string name, bool isAsked)
    {
        var client = Client(sdkId, name, "restJson1", "smithy.api#String");

        Assert.Equal(isAsked, client.Contains("writer.WriteString(default, value.AccountId is \"\" ? \"-\" : value.AccountId);", StringComparison.Ordinal));
        Assert.Equal(isAsked, client.Contains("ChecksumAlgorithm(PutRequest request) => \"SHA256TREE\";", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Machine Learning", "MachineLearning", "smithy.api#String", true)]
    [InlineData("Machine Learning", "MachineLearning", "smithy.api#Integer", false)]
    [InlineData("Other", "Other", "smithy.api#String", false)]
    public void A_request_may_name_its_address(string sdkId, string name, string type, bool isAddress)
    {
        var client = Client(sdkId, name, "awsJson1_1", type);

        Assert.Equal(isAddress, client.Contains("EndpointOf(PutRequest request) => request.PredictEndpoint;", StringComparison.Ordinal));
        Assert.Equal(isAddress, client.Contains("IsBound = true,", StringComparison.Ordinal));
    }

    private static string Client(string sdkId, string name, string protocol, string endpoint)
    {
        var isRest = protocol == "restJson1";
        var model = JsonNode.Parse($$"""
            {
              "smithy": "2.0",
              "shapes": {
                "a#Service": {
                  "type": "service", "version": "1", "operations": [ { "target": "a#Put" } ],
                  "traits": { "aws.protocols#{{protocol}}": {}, "aws.api#service": { "sdkId": "{{sdkId}}" } }
                },
                "a#Put": { "type": "operation", "input": { "target": "a#PutInput" }, "traits": { "smithy.api#http": { "method": "PUT", "uri": "/{accountId}/put" } } },
                "a#PutInput": {
                  "type": "structure",
                  "members": {
                    "accountId": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                    "PredictEndpoint": { "target": "{{endpoint}}", "traits": { "smithy.api#httpHeader": "x-endpoint" } },
                    "Body": { "target": "a#Stream", "traits": { "smithy.api#httpPayload": {} } }
                  }
                },
                "a#Stream": { "type": "blob", "traits": { {{(isRest ? "\"smithy.api#streaming\": {}" : "")}} } }
              }
            }
            """)!;
        return GeneratorRun.Of(HostileProject.With(model.ToJsonString())).ShouldCompile().Source($"Sample.{name}.{name}.Client.g.cs");
    }
}
