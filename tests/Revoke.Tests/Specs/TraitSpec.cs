using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Revoke.Tests.Specs;

/// <summary>A spec whose shapes and members have just the traits that are wanted, each on a line of its own.</summary>
internal static class TraitSpec
{
    private const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "example#Vault": { "type": "service", "version": "1", "operations": [{ "target": "example#Put" }, { "target": "example#Send" }], "traits": { <Vault> } },
            "example#Put": { "type": "operation", "input": { "target": "example#PutInput" }, "output": { "target": "example#PutOutput" }, "errors": [{ "target": "example#Gone" }], "traits": { <Put> } },
            "example#Send": { "type": "operation", "input": { "target": "example#SendInput" }, "output": { "target": "example#SendOutput" }, "traits": { <Send> } },
            "example#PutInput": { "type": "structure", "traits": { <PutInput> }, "members": {
              "Name": { "target": "smithy.api#String", "traits": { <PutInput$Name> } },
              "Count": { "target": "smithy.api#Integer", "traits": { <PutInput$Count> } },
              "When": { "target": "smithy.api#Timestamp", "traits": { <PutInput$When> } },
              "Words": { "target": "example#Words", "traits": { <PutInput$Words> } },
              "Pairs": { "target": "example#Pairs", "traits": { <PutInput$Pairs> } },
              "Scope": { "target": "example#Scope", "traits": { <PutInput$Scope> } },
              "Where": { "target": "example#Where" },
              "Word": { "target": "example#Word" }
            } },
            "example#PutOutput": { "type": "structure", "traits": { <PutOutput> }, "members": {
              "Next": { "target": "smithy.api#String", "traits": { <PutOutput$Next> } },
              "Status": { "target": "smithy.api#Integer", "traits": { <PutOutput$Status> } },
              "Failures": { "target": "example#Failures", "traits": { <PutOutput$Failures> } },
              "Others": { "target": "example#Failures", "traits": { <PutOutput$Others> } }
            } },
            "example#SendInput": { "type": "structure", "members": {
              "Kind": { "target": "example#Kind", "traits": { "smithy.api#httpHeader": "kind" } },
              "Data": { "target": "example#Data", "traits": { "smithy.api#httpPayload": {} } }
            } },
            "example#SendOutput": { "type": "structure", "members": { "Report": { "target": "example#Report", "traits": { <SendOutput$Report> } } } },
            "example#Gone": { "type": "structure", "traits": { <Gone> }, "members": { "Message": { "target": "smithy.api#String" } } },
            "example#Failure": { "type": "structure", "members": { "Id": { "target": "smithy.api#String" }, "Code": { "target": "smithy.api#String" } } },
            "example#Failures": { "type": "list", "member": { "target": "example#Failure" } },
            "example#Where": { "type": "structure", "traits": { <Where> }, "members": { "Path": { "target": "smithy.api#String" }, "Host": { "target": "smithy.api#String" } } },
            "example#Scope": { "type": "enum", "members": { "ALL": { "target": "smithy.api#Unit", "traits": { <Scope$ALL> } } } },
            "example#Word": { "type": "string", "traits": { <Word> } },
            "example#Words": { "type": "list", "member": { "target": "example#Word" }, "traits": { <Words> } },
            "example#Pairs": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "example#Kind": { "type": "string", "traits": { <Kind> } },
            "example#Report": { "type": "blob", "traits": { <Report> } },
            "example#Data": { "type": "blob", "traits": { <Data> } }
          }
        }
        """;

    /// <summary>The spec in a protocol.</summary>
    /// <param name="protocol">The name of the protocol's trait.</param>
    /// <param name="traits">What has which traits, as JSON members.</param>
    public static string With(string protocol, params IEnumerable<(string Subject, string Traits)> traits)
    {
        List<(string Subject, string Traits)> all =
        [
            ("Vault", $$""" "{{(protocol.StartsWith("rpcv2", StringComparison.Ordinal) ? "smithy" : "aws")}}.protocols#{{protocol}}": {} """),
            .. traits,
        ];
        if (!all.Exists(static trait => trait.Traits.Contains("smithy.api#error\"", StringComparison.Ordinal)))
            all.Add(("Gone", """ "smithy.api#error": "client" """));
        var label = all.Exists(static trait => trait.Traits.Contains("httpLabel", StringComparison.Ordinal)) ? "/{Name}" : "";
        foreach (var (operation, path) in ((string, string)[])[("Put", label), ("Send", "")])
        {
            if (all.All(trait => trait.Subject != operation || !trait.Traits.Contains("smithy.api#http\"", StringComparison.Ordinal)))
                all.Add((operation, $$""" "smithy.api#http": { "method": "POST", "uri": "/{{operation}}{{path}}" } """));
        }

        var text = Text;
        foreach (var subject in all.ToLookup(static trait => trait.Subject, static trait => trait.Traits.Trim()))
        {
            Assert.Contains($"<{subject.Key}>", text, StringComparison.Ordinal);
            text = text.Replace($"<{subject.Key}>", string.Join(", ", subject.Where(static trait => trait.Length > 0)), StringComparison.Ordinal);
        }

        return Regex.Replace(text, "(, )?<[A-Za-z$]+>", "");
    }
}
