namespace RevokeGen.Tests.Generator.Traits;

/// <summary>A service that says which entries failed in several ways: by a code that is an enum, deeper, as a member that is required, or not at all.</summary>
internal static class FailureService
{
    public const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "q#Service": {
              "type": "service", "version": "1",
              "operations": [ { "target": "q#SendBatch" }, { "target": "q#Sweep" }, { "target": "q#Count" } ],
              "traits": {
                "aws.protocols#awsJson1_1": {}, "aws.api#service": { "sdkId": "Queue" },
                "revokegen.rules#errorCases": { "Gone": { "code": "NotFound", "prefixes": ["No such"], "documentation": "It is gone." }, "Busy": { "code": "Busy", "retryable": true, "documentation": "Later." } }
              }
            },
            "q#SendBatch": { "type": "operation", "input": { "target": "q#In" }, "output": { "target": "q#SendOut" } },
            "q#SendOut": { "type": "structure", "members": {
              "Successful": { "target": "q#Texts" },
              "HasFailures": { "target": "smithy.api#Boolean" },
              "Failed": { "target": "q#Failures", "traits": { "smithy.api#required": {}, "revokegen.rules#partialFailures": { "id": "Id", "code": "Code", "message": "Text" } } }
            } },
            "q#Failures": { "type": "list", "member": { "target": "q#Failure" } },
            "q#Failure": { "type": "structure", "members": {
              "Id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }, "Code": { "target": "q#Code", "traits": { "smithy.api#required": {} } }, "Text": { "target": "smithy.api#String" }
            } },
            "q#Code": { "type": "enum", "members": { "NOT_FOUND": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "NotFound" } } } },
            "q#Sweep": { "type": "operation", "input": { "target": "q#In" }, "output": { "target": "q#SweepOut" } },
            "q#SweepOut": { "type": "structure", "members": { "Left": { "target": "q#Rests", "traits": { "revokegen.rules#partialFailures": { "code": "Why.Code" } } } } },
            "q#Rests": { "type": "list", "member": { "target": "q#Rest" } },
            "q#Rest": { "type": "structure", "members": { "Why": { "target": "q#Why" } } },
            "q#Why": { "type": "structure", "members": { "Code": { "target": "q#Code" } } },
            "q#Count": { "type": "operation", "input": { "target": "q#In" }, "output": { "target": "q#CountOut" } },
            "q#CountOut": { "type": "structure", "members": { "Failed": { "target": "q#Failures" } } },
            "q#In": { "type": "structure", "members": { "Names": { "target": "q#Texts" } } },
            "q#Texts": { "type": "list", "member": { "target": "smithy.api#String" } }
          }
        }
        """;
}
