using System;
using System.Reflection;

namespace RevokeGen.Tests.Generator;

public sealed class UnionTests
{
    private const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Unions" } }
            },
            "a.b#Put": {
              "type": "operation", "input": { "target": "a.b#Holder" }, "output": { "target": "a.b#Holder" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } }
            },
            "a.b#Holder": {
              "type": "structure",
              "members": {
                "Required": { "target": "a.b#Value", "traits": { "smithy.api#required": {} } },
                "Values": { "target": "a.b#Values" }
              }
            },
            "a.b#Values": { "type": "list", "member": { "target": "a.b#Value" } },
            "a.b#Texts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "a.b#Value": {
              "type": "union",
              "members": {
                "S": { "target": "smithy.api#String" },
                "N": { "target": "smithy.api#String", "traits": { "smithy.api#sensitive": {} } },
                "Flag": { "target": "smithy.api#Boolean" },
                "Blob": { "target": "smithy.api#Blob" },
                "List": { "target": "a.b#Values" },
                "Map": { "target": "a.b#Texts" },
                "Self": { "target": "a.b#Value" },
                "Kind": { "target": "smithy.api#Timestamp" }
              }
            }
          }
        }
        """;

    private readonly GeneratorRun _run = GeneratorRun.Of(new GeneratorProject().Spec("/project/unions.json", Spec, ("Json", "true")));

    [Fact]
    public void Unions_that_are_written_and_read_are_emitted_soundly() => _run.ShouldBeSound();

    [Fact]
    public void A_wrapper_refuses_null_and_a_union_prints_no_secret()
    {
        using var image = new System.IO.MemoryStream();
        Assert.True(_run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var assembly = Assembly.Load(image.ToArray());
        var union = assembly.GetType("Sample.Unions.ValueShape", throwOnError: true)!;
        var wrapper = union.GetNestedType("NVariant")!;

        var refused = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(wrapper, [null]));
        var secret = Activator.CreateInstance(union, Activator.CreateInstance(wrapper, "secret"))!;

        Assert.IsType<ArgumentNullException>(refused.InnerException);
        Assert.DoesNotContain("secret", secret.ToString(), StringComparison.Ordinal);
    }
}
