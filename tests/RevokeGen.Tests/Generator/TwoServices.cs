namespace RevokeGen.Tests.Generator;

/// <summary>A project with two small services and an overlay, in which one operation is picked of two.</summary>
internal static class TwoServices
{
    public const string First = "/project/first.json";
    public const string FirstRules = "/project/first.rules.json";
    public const string Second = "/project/second.json";
    public const string Third = "/project/third.json";

    public const string FirstRulesText = """
        {
          "smithy": "2.0",
          "shapes": { "first#PickedInput$Name": { "type": "apply", "traits": { "smithy.api#length": { "min": 1, "max": 8 } } } }
        }
        """;

    public static GeneratorProject Project { get; } = new GeneratorProject()
        .Spec(First, Service("first"), ("Operations", "Picked"))
        .Spec(FirstRules, FirstRulesText, ("Operations", "Picked"))
        .Spec(Second, Service("second"), ("Operations", "Picked"));

    public static string Service(string name) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "{{name}}#Service": {
              "type": "service", "version": "1",
              "operations": [ { "target": "{{name}}#Picked" }, { "target": "{{name}}#Unpicked" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "{{name}}" } }
            },
            "{{name}}#Picked": {
              "type": "operation", "input": { "target": "{{name}}#PickedInput" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/picked" }, "smithy.api#documentation": "What is picked.",
                "smithy.api#examples": [ { "title": "How it is picked.", "input": { "Name": "a" } } ] }
            },
            "{{name}}#PickedInput": { "type": "structure", "members": { "Name": { "target": "{{name}}#Text" } } },
            "{{name}}#Text": { "type": "string" },
            "{{name}}#Unpicked": {
              "type": "operation", "input": { "target": "{{name}}#UnpickedInput" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/unpicked" }, "smithy.api#documentation": "What is not picked.",
                "smithy.api#examples": [ { "title": "How it is not picked.", "input": { "Other": "a" } } ] }
            },
            "{{name}}#UnpickedInput": { "type": "structure", "members": { "Other": { "target": "{{name}}#Text" } } }
          }
        }
        """;
}
