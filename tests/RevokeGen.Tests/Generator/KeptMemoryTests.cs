using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;
using RevokeGen.Codegen.Tests;

namespace RevokeGen.Tests.Generator;

/// <summary>What the generator keeps in memory between runs is what it emitted, which the compiler keeps anyway, and little beside it, whatever the size of the spec.</summary>
public sealed class KeptMemoryTests(ITestOutputHelper output)
{
    // A plan of the smallest closure is more.
    private const int Budget = 20_000;

    [Theory]
    [InlineData("Operation7")]
    [InlineData("")]
    public void A_large_spec_keeps_little_beside_what_it_emits(string operations)
    {
        var text = Model(operations: 400, shapesEach: 8);
        Assert.InRange(text.Length, 3_000_000, 6_000_000);

        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/large.json", text, ("Operations", operations)));

        Assert.NotEmpty(run.HintNames);
        Assert.InRange(StepValues.KeptBytes(run.Result), 1_000, Budget);
    }

    [Fact]
    public void An_edit_leaves_no_second_copy_of_what_it_did_not_change()
    {
        var project = new GeneratorProject().Spec("/project/large.json", Model(operations: 40, shapesEach: 8)).Spec(TwoServices.Second, TwoServices.Service("second"));

        var run = GeneratorRun.Of(project).Again(project.Spec(TwoServices.Second, TwoServices.Service("second").Replace("\"Name\"", "\"NewName\"", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.Reasons(Steps.Emitted));
        Assert.InRange(run.Source("Sample.Large.Large.Types.g.cs").Length, 10 * Budget, int.MaxValue);
        Assert.InRange(StepValues.KeptBytes(run.Result), 1_000, Budget);
    }

    [Fact]
    public void A_service_of_aws_keeps_little_beside_what_it_emits()
    {
        var files = Corpus.Files("models", "aws/api-models-aws");

        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            // What cannot be emitted yet keeps nothing, and says nothing about the rest.
            Assert.Contains(OperationsBySize(file, text), Emits);
            Assert.True(Emits(""));

            bool Emits(string operations)
            {
                var run = GeneratorRun.Of(new GeneratorProject().Spec(file, text, ("Operations", operations)));
                var kept = StepValues.KeptBytes(run.Result);
                var emitted = run.Result.GeneratedSources.Sum(static source => source.SourceText.Length);
                output.WriteLine($"{Path.GetFileName(file)} {operations}: {emitted} characters, {kept} bytes kept beside them");
                Assert.InRange(kept, 1_000, Budget);
                return emitted > 0;
            }
        });
        output.WriteLine($"counted: kept memory: {files.Count} services, whole and by their largest operation");
    }

    [Fact]
    public void The_measure_sees_what_is_kept()
    {
        var one = EmittedBytes("Operation1");
        var ten = EmittedBytes("Operation1,Operation2,Operation3,Operation4,Operation5,Operation6,Operation7,Operation8,Operation9,Operation10");
        var text = new string('x', 1_000);

        Assert.InRange(ten, 5 * one, 15 * one);
        Assert.InRange(StepValues.BytesOf(new[] { text }), 2_000, 2_100);
        Assert.InRange(StepValues.BytesOf(new[] { text }, text), 1, 100);
        Assert.InRange(StepValues.BytesOf(new[] { new string('x', 1_000) }, text), 2_000, 2_100);
    }

    private static long EmittedBytes(string operations)
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/large.json", Model(20, 8), ("Operations", operations)));
        return StepValues.BytesOf(run.Result.TrackedSteps[Steps.Service].SelectMany(static step => step.Outputs).Select(static output => output.Value).ToList());
    }

    private static IEnumerable<string> OperationsBySize(string path, string text)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var assembled = ModelAssembler.Assemble([SpecFileReader.Read(path, text, cancellationToken)], [new(path, [])], cancellationToken);
        var service = Assert.Single(assembled.Services);
        return service.Operations
            .OrderByDescending(operation => Closure.Of(service.Service, [operation], assembled.Model.Find, cancellationToken).Shapes.Count())
            .Select(static operation => operation.Id.Name);
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
