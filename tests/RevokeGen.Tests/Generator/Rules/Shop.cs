using System.Linq;

namespace RevokeGen.Tests.Generator.Rules;

/// <summary>A service that is not one of the two, in any protocol, and overlays for it.</summary>
internal static class Shop
{
    public const string Path = "/project/shop.json";

    /// <summary>An operation whose input and output hold a structure of which one member is set.</summary>
    public static string Model(string protocol) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a.shop#Shop": {
              "type": "service", "version": "2020-01-01", "operations": [ { "target": "a.shop#Put" } ],
              "traits": { "aws.protocols#{{protocol}}": {}, "aws.api#service": { "sdkId": "Shop" }, "aws.auth#sigv4": { "name": "shop" }, "smithy.api#xmlNamespace": { "uri": "http://a.shop/" } }
            },
            "a.shop#Put": {
              "type": "operation", "input": { "target": "a.shop#PutInput" }, "output": { "target": "a.shop#PutOutput" },
              "errors": [ { "target": "a.shop#Broken" }, { "target": "a.shop#Busy" } ],
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } }
            },
            "a.shop#Broken": { "type": "structure", "members": { "message": { "target": "smithy.api#String" } }, "traits": { "smithy.api#error": "client" } },
            "a.shop#Busy": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "server", "smithy.api#retryable": { "throttling": true } } },
            "a.shop#PutInput": {
              "type": "structure",
              "members": {
                "Article": { "target": "a.shop#Article", "traits": { "smithy.api#required": {} } },
                "Articles": { "target": "a.shop#Articles" },
                "Colours": { "target": "a.shop#Colours" },
                "Labels": { "target": "a.shop#Labels" },
                "Shelf": { "target": "smithy.api#String" },
                "Secret": { "target": "a.shop#Secrets" },
                "Main": { "target": "a.shop#Colour" }
              }
            },
            "a.shop#PutOutput": { "type": "structure", "members": { "Article": { "target": "a.shop#Article" }, "Articles": { "target": "a.shop#Articles" } } },
            "a.shop#Articles": { "type": "list", "member": { "target": "a.shop#Article" } },
            "a.shop#Article": { "type": "structure", "members": { "Book": { "target": "a.shop#Book" }, "Shoe": { "target": "a.shop#Shoe" }, "Code": { "target": "smithy.api#String" } } },
            "a.shop#Book": { "type": "structure", "members": { "Title": { "target": "a.shop#Name", "traits": { "smithy.api#required": {} } }, "Author": { "target": "a.shop#Name" }, "Editor": { "target": "a.shop#Name" } } },
            "a.shop#Shoe": { "type": "structure", "members": { "Size": { "target": "smithy.api#Integer" } } },
            "a.shop#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 5 }, "smithy.api#pattern": "^[a-z]*$" } },
            "a.shop#Colour": { "type": "enum", "members": { "RED": { "target": "smithy.api#Unit" }, "BLUE": { "target": "smithy.api#Unit" }, "PINK": { "target": "smithy.api#Unit" } } },
            "a.shop#Colours": { "type": "list", "member": { "target": "a.shop#Colour" } },
            "a.shop#Labels": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "a.shop#Secrets": { "type": "list", "member": { "target": "a.shop#Secret" } },
            "a.shop#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } }
          }
        }
        """;

    /// <summary>A project with the service, and the traits that an overlay applies to its shapes.</summary>
    public static GeneratorProject With(string protocol, params (string Shape, string Traits)[] applied)
    {
        var shapes = applied.Select(static apply => $$"""    "a.shop#{{apply.Shape}}": { "type": "apply", "traits": { {{apply.Traits}} } }""");
        var overlay = "{ \"smithy\": \"2.0\", \"shapes\": {\n" + string.Join(",\n", shapes) + "\n} }";
        return new GeneratorProject().Spec(Path, Model(protocol), ("Json", "true")).Spec("/project/shop.rules.json", overlay);
    }
}
