using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RevokeGen.Codegen.Tests;

namespace RevokeGen.Tests.Generator;

/// <summary>What the generator keeps in memory between runs follows what is picked, not the size of the spec.</summary>
public sealed class KeptMemoryTests
{
    private const int Budget = 300_000;

    [Fact]
    public void A_large_spec_keeps_only_what_is_picked_of_it()
    {
        var text = Model(operations: 400, shapesEach: 8);
        Assert.InRange(text.Length, 3_000_000, 6_000_000);

        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/large.json", text, ("Operations", "Operation7"))).ShouldBeSound();

        var kept = StepValues.KeptBytes(run.Result, Steps.Spec, Steps.Plan, Steps.Findings, Steps.Service, Steps.Target);
        Assert.InRange(kept, 1_000, Budget);
    }

    [Theory]
    [InlineData("glue.json", "GetTable")]
    [InlineData("dynamodb.json", "TransactWriteItems")]
    [InlineData("s3.json", "GetBucketLifecycleConfiguration")]
    [InlineData("lambda.json", "CreateFunction")]
    [InlineData("ssm.json", "CreateAssociation")]
    public void A_service_of_aws_keeps_only_what_is_picked_of_it(string model, string operation)
    {
        var file = Corpus.Files("models", "aws/api-models-aws").Single(path => Path.GetFileName(path) == model);

        var run = GeneratorRun.Of(new GeneratorProject().Spec(file, File.ReadAllText(file), ("Operations", operation)));

        Assert.NotEmpty(run.HintNames);
        Assert.InRange(StepValues.KeptBytes(run.Result, Steps.Spec, Steps.Plan, Steps.Findings, Steps.Service, Steps.Target), 1_000, Budget);
    }

    [Fact]
    public void The_measure_sees_what_is_kept()
    {
        var one = KeptWith("Operation1");
        var ten = KeptWith("Operation1,Operation2,Operation3,Operation4,Operation5,Operation6,Operation7,Operation8,Operation9,Operation10");

        Assert.InRange(ten, 5 * one, 15 * one);
    }

    private static long KeptWith(string operations)
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/large.json", Model(20, 8), ("Operations", operations)));
        return StepValues.KeptBytes(run.Result, Steps.Service);
    }

    // Operations with inputs of several nested structures, all documented at the length that services have.
    private static string Model(int operations, int shapesEach)
    {
        var text = new StringBuilder("""{ "smithy": "2.0", "shapes": { "a.b#Text": { "type": "string" }, "a.b#Service": { "type": "service", "version": "1", "operations": [ """);
        text.AppendJoin(", ", Enumerable.Range(0, operations).Select(static number => $$"""{ "target": "a.b#Operation{{number}}" }"""));
        text.Append("""], "traits": { "aws.protocols#awsQuery": {}, "smithy.api#xmlNamespace": { "uri": "http://a.b/" }, "aws.api#service": { "sdkId": "Large" } } }""");
        var documentation = string.Concat(Enumerable.Repeat("<p>Words about a member. </p>", 40));
        for (var operation = 0; operation < operations; operation++)
        {
            text.Append(CultureInfo.InvariantCulture, $$""", "a.b#Operation{{operation}}": { "type": "operation", "input": { "target": "a.b#Shape{{operation}}x0" } }""");
            for (var shape = 0; shape < shapesEach; shape++)
            {
                var next = shape + 1 < shapesEach ? $"a.b#Shape{operation}x{shape + 1}" : "a.b#Text";
                text.Append(CultureInfo.InvariantCulture, $$""", "a.b#Shape{{operation}}x{{shape}}": { "type": "structure", "members": { "Next": { "target": "{{next}}", "traits": { "smithy.api#documentation": "{{documentation}}" } } } }""");
            }
        }

        return text.Append("} }").ToString();
    }
}
