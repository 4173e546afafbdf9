using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator;

public sealed class UnionTests
{
    /// <summary>A service with a union of every kind of payload, written and read.</summary>
    internal const string Spec = """
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

    /// <summary>The compiler of these tests knows no unions in any version; <see cref="Builds.LanguageUnionTests"/> has one that does.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Unions_of_the_language_where_there_are_none_are_left_aside(LanguageVersion version)
    {
        var project = new GeneratorProject { LanguageVersion = version }.Spec("/project/unions.json", Spec);

        var run = GeneratorRun.Of(project with { LanguageUnions = " True " });

        Assert.Equal("RVK0003", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(GeneratorRun.Of(project).Result.GeneratedSources.Select(Text), run.Result.GeneratedSources.Select(Text));
        Assert.Equal("RVK0001", Assert.Single(GeneratorRun.Of(project with { LanguageUnions = "true", LanguageVersion = LanguageVersion.CSharp12 }).Diagnostics).Id);

        static string Text(GeneratedSourceResult source) => source.HintName + source.SourceText;
    }

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
