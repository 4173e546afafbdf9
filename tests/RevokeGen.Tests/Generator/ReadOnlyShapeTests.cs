using System.Linq;

namespace RevokeGen.Tests.Generator;

/// <summary>What is only read is not validated: the service's answers are what they are.</summary>
public sealed class ReadOnlyShapeTests
{
    private const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Reads" } }
            },
            "a.b#Put": {
              "type": "operation", "input": { "target": "a.b#In" }, "output": { "target": "a.b#Out" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } }
            },
            "a.b#In": { "type": "structure", "members": { "Both": { "target": "a.b#Both" } } },
            "a.b#Out": { "type": "structure", "members": { "Both": { "target": "a.b#Both" }, "Report": { "target": "a.b#Report" } } },
            "a.b#Both": { "type": "structure", "members": { "Name": { "target": "a.b#Name" } } },
            "a.b#Report": { "type": "structure", "members": { "Name": { "target": "a.b#Name" }, "Both": { "target": "a.b#Both" } } },
            "a.b#Name": { "type": "string", "traits": { "smithy.api#length": { "min": 1 } } }
          }
        }
        """;

    [Fact]
    public void Only_types_that_are_written_are_validated()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/reads.json", Spec));
        run.ShouldBeSound();
        var validated = run.Output.GetSymbolsWithName("Validate", cancellationToken: TestContext.Current.CancellationToken)
            .Where(method => !method.IsStatic)
            .Select(method => method.ContainingType.Name)
            .Order(System.StringComparer.Ordinal);
        Assert.Equal(["Both", "PutRequest"], validated);
    }
}
