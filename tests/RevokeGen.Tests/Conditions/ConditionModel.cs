using System.Linq;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Conditions;

/// <summary>A model with something of every type that conditions meet.</summary>
internal static class ConditionModel
{
    public const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Things" } }
            },
            "a.b#Put": { "type": "operation", "input": { "target": "a.b#Thing" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } } },
            "a.b#Thing": {
              "type": "structure",
              "members": {
                "Name": { "target": "smithy.api#String" },
                "Other": { "target": "smithy.api#String" },
                "Title": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "Flag": { "target": "smithy.api#Boolean" },
                "Sure": { "target": "smithy.api#Boolean", "traits": { "smithy.api#required": {} } },
                "Size": { "target": "smithy.api#Integer" },
                "Limit": { "target": "smithy.api#Integer" },
                "Exact": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {} } },
                "Count": { "target": "smithy.api#Long" },
                "Tiny": { "target": "smithy.api#Byte" },
                "Small": { "target": "smithy.api#Short" },
                "Ratio": { "target": "smithy.api#Double" },
                "Part": { "target": "smithy.api#Float" },
                "Kind": { "target": "a.b#Kind" },
                "SureKind": { "target": "a.b#Kind", "traits": { "smithy.api#required": {} } },
                "Kinds": { "target": "a.b#Kinds" },
                "Names": { "target": "a.b#Names" },
                "MoreNames": { "target": "a.b#Names" },
                "Sizes": { "target": "a.b#Sizes" },
                "Parts": { "target": "a.b#Parts" },
                "Flags": { "target": "a.b#Flags" },
                "Holes": { "target": "a.b#Holes" },
                "Gaps": { "target": "a.b#Gaps" },
                "Matrix": { "target": "a.b#Matrix" },
                "Tags": { "target": "a.b#Tags" },
                "MoreTags": { "target": "a.b#Tags" },
                "Limits": { "target": "a.b#Limits" },
                "KindsByName": { "target": "a.b#KindsByName" },
                "Lists": { "target": "a.b#Lists" },
                "Inner": { "target": "a.b#Inner" },
                "Second": { "target": "a.b#Inner" },
                "Items": { "target": "a.b#Items" },
                "Empty": { "target": "a.b#Empty" },
                "Choice": { "target": "a.b#Choice" },
                "At": { "target": "smithy.api#Timestamp" },
                "Level": { "target": "a.b#Level" },
                "Levels": { "target": "a.b#Levels" },
                "Large": { "target": "smithy.api#BigInteger" },
                "Any": { "target": "smithy.api#Document" },
                "Data": { "target": "smithy.api#Blob" }
              }
            },
            "a.b#Inner": {
              "type": "structure",
              "members": {
                "Name": { "target": "smithy.api#String" },
                "Size": { "target": "smithy.api#Integer" },
                "Flag": { "target": "smithy.api#Boolean" },
                "Kind": { "target": "a.b#Kind" },
                "Names": { "target": "a.b#Names" },
                "Deep": { "target": "a.b#Inner" },
                "Items": { "target": "a.b#Items" },
                "Sure": { "target": "a.b#Sure" }
              }
            },
            "a.b#Sure": {
              "type": "structure",
              "members": {
                "Kind": { "target": "a.b#Kind", "traits": { "smithy.api#required": {} } },
                "Size": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {} } }
              }
            },
            "a.b#Empty": { "type": "structure", "members": {} },
            "a.b#Choice": {
              "type": "union",
              "members": {
                "Text": { "target": "smithy.api#String" },
                "Number": { "target": "smithy.api#Integer" },
                "Inner": { "target": "a.b#Inner" },
                "Names": { "target": "a.b#Names" }
              }
            },
            "a.b#Kind": {
              "type": "enum",
              "members": {
                "ALL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "ALL" } },
                "SELECT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "SELECT" } },
                "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a" } }
              }
            },
            "a.b#Level": {
              "type": "intEnum",
              "members": {
                "ONE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
                "FIVE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 5 } }
              }
            },
            "a.b#Levels": { "type": "list", "member": { "target": "a.b#Level" } },
            "a.b#Kinds": { "type": "list", "member": { "target": "a.b#Kind" } },
            "a.b#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a.b#Sizes": { "type": "list", "member": { "target": "smithy.api#Integer" } },
            "a.b#Parts": { "type": "list", "member": { "target": "smithy.api#Float" } },
            "a.b#Flags": { "type": "list", "member": { "target": "smithy.api#Boolean" } },
            "a.b#Holes": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#Gaps": { "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#Matrix": { "type": "list", "member": { "target": "a.b#Names" } },
            "a.b#Tags": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "a.b#Limits": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "a.b#KindsByName": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a.b#Kind" } },
            "a.b#Lists": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a.b#Names" } },
            "a.b#Items": { "type": "list", "member": { "target": "a.b#Inner" } }
          }
        }
        """;

    public static ServicePlan Service { get; } =
        ProjectPlanner.Plan([new("/project/things.json", Spec, SpecSettings.Default with { Json = true })], new("Sample", []), default).Services.Single();

    public static TypePlan Root { get; } = new(TypeKind.Structure, "PutRequest");

    public static ConditionPlanner Planner { get; } = new(Service.Structures, Service.Unions);
}
