namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>A model with a rule of every kind at every place that takes one. The published models have no unique items, and few rules deep inside.</summary>
internal static class EveryRule
{
    public const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Every Rule" } }
            },
            "a.b#Put": { "type": "operation", "input": { "target": "a.b#Thing" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } } },
            "a.b#Thing": {
              "type": "structure",
              "members": {
                "Name": { "target": "a.b#Name", "traits": { "smithy.api#required": {} } },
                "Owner": { "target": "a.b#Inner", "traits": { "smithy.api#required": {} } },
                "Choice": { "target": "a.b#Choice", "traits": { "smithy.api#required": {} } },
                "Kinds": { "target": "a.b#Kinds", "traits": { "smithy.api#required": {} } },
                "Data": { "target": "a.b#Data" },
                "Datas": { "target": "a.b#Datas" },
                "Tiny": { "target": "a.b#Tiny" },
                "Small": { "target": "a.b#Small" },
                "Count": { "target": "a.b#Count" },
                "Large": { "target": "a.b#Large" },
                "Ratio": { "target": "a.b#Ratio" },
                "Part": { "target": "a.b#Part" },
                "Level": { "target": "a.b#Level" },
                "At": { "target": "smithy.api#Timestamp" },
                "Any": { "target": "smithy.api#Document" },
                "Plain": { "target": "a.b#Plain" },
                "PlainMap": { "target": "a.b#PlainMap" },
                "Sparse": { "target": "a.b#Sparse" },
                "SparseMap": { "target": "a.b#SparseMap" },
                "Texts": { "target": "a.b#UniqueTexts" },
                "Numbers": { "target": "a.b#UniqueNumbers" },
                "Flags": { "target": "a.b#UniqueFlags" },
                "Inners": { "target": "a.b#UniqueInners" },
                "Choices": { "target": "a.b#UniqueChoices" },
                "Pairs": { "target": "a.b#UniquePairs" },
                "Rows": { "target": "a.b#UniqueRows" },
                "Matrix": { "target": "a.b#Matrix" },
                "Lists": { "target": "a.b#Lists" },
                "Maps": { "target": "a.b#Maps" },
                "Deep": { "target": "a.b#Deep" },
                "Items": { "target": "a.b#Inners" },
                "ByName": { "target": "a.b#ByName" },
                "Judged": { "target": "a.b#Judged" }
              },
              "traits": {
                "smithy.contracts#conditions": {
                  "NamedOrCounted": { "expression": "Name != 'a' || Count != `null`", "documentation": "" },
                  "FewItems": { "expression": "Items == `null` || length(Items) < `3`", "documentation": "" }
                },
                "revokegen.rules#allowedValues": [
                  { "name": "KindsOfOwner", "when": "Owner.Name == 'b'", "members": ["Kinds", "Level"], "values": ["RED"] , "documentation": "Red." }
                ]
              }
            },
            "a.b#Inner": {
              "type": "structure",
              "members": {
                "Name": { "target": "a.b#Name" },
                "Tags": { "target": "a.b#Lists" },
                "Next": { "target": "a.b#Inner" },
                "Leaf": { "target": "a.b#Leaf" }
              }
            },
            "a.b#Leaf": {
              "type": "structure",
              "members": { "Name": { "target": "a.b#Name" }, "Size": { "target": "a.b#Count" } },
              "traits": { "smithy.contracts#conditions": { "NoUnnamedSize": { "expression": "Name != `null` || Size == `null`", "documentation": "" } } }
            },
            "a.b#Choice": {
              "type": "union",
              "members": {
                "Text": { "target": "a.b#Name" },
                "Number": { "target": "a.b#Large" },
                "Bytes": { "target": "a.b#Data" },
                "Kind": { "target": "a.b#Kind" },
                "Inner": { "target": "a.b#Inner" },
                "Other": { "target": "a.b#Inner" },
                "List": { "target": "a.b#Matrix" },
                "Map": { "target": "a.b#Lists" },
                "Self": { "target": "a.b#Choice" }
              }
            },
            "a.b#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 5 }, "smithy.api#pattern": "^[a-c]*$" } },
            "a.b#Data": { "type": "blob", "traits": { "smithy.api#length": { "min": 1, "max": 4 } } },
            "a.b#Datas": { "type": "list", "member": { "target": "a.b#Data" } },
            "a.b#Tiny": { "type": "byte", "traits": { "smithy.api#range": { "min": -3, "max": 3 } } },
            "a.b#Small": { "type": "short", "traits": { "smithy.api#range": { "max": 300 } } },
            "a.b#Count": { "type": "integer", "traits": { "smithy.api#range": { "min": 1, "max": 10 } } },
            "a.b#Large": { "type": "long", "traits": { "smithy.api#range": { "min": 5000000000 } } },
            "a.b#Ratio": { "type": "float", "traits": { "smithy.api#range": { "min": 0.1, "max": 0.7 } } },
            "a.b#Part": { "type": "double", "traits": { "smithy.api#range": { "min": -1.5, "max": 1e3 } } },
            "a.b#Level": { "type": "enum", "members": {
              "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "RED" } },
              "BLUE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "BLUE" } } } },
            "a.b#Kind": { "type": "enum", "members": {
              "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "RED" } },
              "GREEN": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "GREEN" } } } },
            "a.b#Kinds": { "type": "list", "member": { "target": "a.b#Kind" }, "traits": { "smithy.api#length": { "min": 1, "max": 3 } } },
            "a.b#Plain": { "type": "list", "member": { "target": "smithy.api#String" } },
            "a.b#PlainMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "a.b#Sparse": { "type": "list", "member": { "target": "a.b#Name" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#SparseMap": { "type": "map", "key": { "target": "a.b#Name" }, "value": { "target": "a.b#Count" }, "traits": { "smithy.api#sparse": {} } },
            "a.b#UniqueTexts": { "type": "list", "member": { "target": "a.b#Name" }, "traits": { "smithy.api#uniqueItems": {}, "smithy.api#length": { "max": 4 } } },
            "a.b#UniqueNumbers": { "type": "list", "member": { "target": "a.b#Count" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#UniqueFlags": { "type": "list", "member": { "target": "smithy.api#Boolean" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#UniqueInners": { "type": "list", "member": { "target": "a.b#Inner" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#UniqueChoices": { "type": "list", "member": { "target": "a.b#Choice" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#Pair": { "type": "union", "members": { "Left": { "target": "a.b#Data" }, "Right": { "target": "a.b#Data" } } },
            "a.b#UniquePairs": { "type": "list", "member": { "target": "a.b#Pair" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#UniqueRows": { "type": "list", "member": { "target": "a.b#Plain" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#Matrix": { "type": "list", "member": { "target": "a.b#UniqueTexts" }, "traits": { "smithy.api#length": { "max": 3 } } },
            "a.b#Lists": { "type": "map", "key": { "target": "a.b#Name" }, "value": { "target": "a.b#UniqueTexts" }, "traits": { "smithy.api#length": { "min": 1, "max": 2 } } },
            "a.b#Maps": { "type": "map", "key": { "target": "a.b#Name" }, "value": { "target": "a.b#SparseMap" } },
            "a.b#Deep": { "type": "list", "member": { "target": "a.b#Lists" } },
            "a.b#Inners": { "type": "list", "member": { "target": "a.b#Inner" } },
            "a.b#ByName": { "type": "map", "key": { "target": "a.b#Name" }, "value": { "target": "a.b#Inners" } },
            "a.b#Judged": { "type": "list", "member": { "target": "a.b#JudgedRow" }, "traits": {
              "smithy.contracts#conditions": { "NotThree": { "expression": "length(@) != `3`", "documentation": "" } } } },
            "a.b#JudgedRow": { "type": "list", "member": { "target": "a.b#Word" }, "traits": {
              "smithy.contracts#conditions": { "NoStar": { "expression": "!contains(@, '*')", "documentation": "" } } } },
            "a.b#Word": { "type": "string", "traits": { "smithy.contracts#conditions": { "NotBad": { "expression": "@ != 'bad'", "documentation": "" } } } }
          }
        }
        """;
}
