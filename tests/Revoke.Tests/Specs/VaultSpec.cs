using System;

namespace Revoke.Tests.Specs;

/// <summary>A small spec with a bit of everything, each shape and member on a line of its own.</summary>
internal static class VaultSpec
{
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "example#Vault": { "type": "service", "version": "1", "operations": [{ "target": "example#Revoke" }, { "target": "example#Find" }], "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Vault" } } },
            "example#Revoke": { "type": "operation", "input": { "target": "example#RevokeInput" }, "output": { "target": "example#RevokeOutput" }, "errors": [{ "target": "example#Gone" }], "traits": { "smithy.api#http": { "method": "POST", "uri": "/revoke" } } },
            "example#Find": { "type": "operation", "input": { "target": "example#FindInput" }, "output": { "target": "example#FindOutput" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/find" } } },
            "example#RevokeInput": { "type": "structure", "traits": {}, "members": {
              "Name": { "target": "example#Name", "traits": { "smithy.api#required": {} } },
              "Reason": { "target": "smithy.api#String" },
              "Grants": { "target": "example#Grants" },
              "Scope": { "target": "example#Scope" },
              "Count": { "target": "smithy.api#Integer", "traits": { "smithy.api#range": { "min": 1, "max": 10 } } },
              "Words": { "target": "example#ShortWords" },
              "Label": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "label" } }
            } },
            "example#RevokeOutput": { "type": "structure", "members": {
              "Note": { "target": "smithy.api#String" }
            } },
            "example#FindInput": { "type": "structure", "members": {
              "Words": { "target": "example#LongWords" },
              "Where": { "target": "example#Where" }
            } },
            "example#Where": { "type": "structure", "traits": {}, "members": {
              "Path": { "target": "smithy.api#String" },
              "Host": { "target": "smithy.api#String" }
            } },
            "example#FindOutput": { "type": "structure", "members": { } },
            "example#Gone": { "type": "structure", "traits": { "smithy.api#error": "client" }, "members": { "Message": { "target": "smithy.api#String" } } },
            "example#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 20 }, "smithy.api#pattern": "^[a-z]+$" } },
            "example#ShortWord": { "type": "string", "traits": { "smithy.api#length": { "max": 5 } } },
            "example#ShortWords": { "type": "list", "member": { "target": "example#ShortWord" } },
            "example#LongWord": { "type": "string", "traits": { "smithy.api#length": { "max": 50 } } },
            "example#LongWords": { "type": "list", "member": { "target": "example#LongWord" } },
            "example#Grants": { "type": "list", "member": { "target": "example#Grant" } },
            "example#Grant": { "type": "enum", "members": {
              "READ": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "r" } },
              "WRITE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "w" } },
              "OWN": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "o" } }
            } },
            "example#Scope": { "type": "union", "members": {
              "One": { "target": "smithy.api#String" },
              "Many": { "target": "example#ShortWords" }
            } }
          }
        }
        """;

    /// <summary>The spec with an example that has a member which its input does not have.</summary>
    public static string WrongExample => With("\"/revoke\" }", "\"/revoke\" }, \"smithy.api#examples\": [{ \"title\": \"T\", \"input\": { \"Name\": \"a\", \"Raeson\": \"b\" } }]");

    /// <summary>The spec with one thing written in another way.</summary>
    public static string With(string old, string @new)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, @new, StringComparison.Ordinal);
    }
}
