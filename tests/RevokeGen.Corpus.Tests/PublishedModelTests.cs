using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RevokeGen.Corpus;

namespace RevokeGen.Corpus.Tests;

/// <summary>The smaller part of what the runner does in full: services whose models are small, and some operations of each.</summary>
public sealed class PublishedModelTests(ITestOutputHelper output)
{
    private const int Seed = 7;

    private const int OperationsOfEach = 3;

    private const long LargestWhole = 700_000;

    [Fact]
    public void Services_compile_without_a_word()
    {
        var models = Models().Where(static model => model.Bytes <= LargestWhole).ToList();

        var results = Run(models.Select(static model => new Job(new ModelText(model), "")));

        output.WriteLine($"counted: whole services generated and compiled: {results.Count} services, {results.Sum(static result => result.Lines)} lines, {results.Sum(static result => result.LeftOut.Count)} left out");
        Assert.True(models.Count >= 10 && results.Count == models.Count);
        Assert.All(results, static result => Assert.True(result.Files > 0, $"nothing is emitted for {result.Model.Name}: {string.Join(' ', result.LeftOut)}"));
    }

    [Fact]
    public void Operations_compile_alone()
    {
        var random = new Random(Seed);
        var jobs = Models().SelectMany(model =>
        {
            var text = new ModelText(model);
            var operations = text.Operations(TestContext.Current.CancellationToken).ToArray();
            random.Shuffle(operations);
            return operations.Take(OperationsOfEach).Select(operation => new Job(text, operation));
        });

        var results = Run(jobs);

        output.WriteLine($"counted: operations generated and compiled alone: {results.Count} operations of {results.Select(static result => result.Model).Distinct().Count()} services, seed {Seed}, {results.Count(static result => result.Files == 0)} left out");
        Assert.True(results.Count >= 60);
        Assert.True(results.Count(static result => result.Files > 0) > results.Count * 9 / 10);
    }

    private static List<JobResult> Run(IEnumerable<Job> jobs)
    {
        var results = new List<JobResult>();
        Assert.True(CorpusRun.TryRun(jobs, results.Add, TestContext.Current.CancellationToken));
        Assert.All(results, static result => Assert.True(result.Wrong.Count == 0, $"{result.Model.Name} {result.Operation}:\n{string.Join('\n', result.Wrong.Take(10))}"));
        return results;
    }

    private static IReadOnlyList<ModelFile> Models()
    {
        var root = Environment.GetEnvironmentVariable("REVOKEGEN_CORPUS");
        Assert.SkipUnless(
            root is not null && Directory.Exists(Path.Combine(root, "models")),
            "Set REVOKEGEN_CORPUS to a folder whose 'models' holds files from the public repository aws/api-models-aws.");
        return ModelFile.In(Path.Combine(root!, "models"), "*");
    }
}
