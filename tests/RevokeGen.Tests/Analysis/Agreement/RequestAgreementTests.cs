using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Tests;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>
/// Random requests, written as constants in C#: what the analyzers report as errors is what <c>Validate()</c> of the same request rejects, at the same
/// paths and for the same reasons.
/// </summary>
public sealed class RequestAgreementTests(ITestOutputHelper output)
{
    private const int BatchSize = 200;

    /// <summary>Operations that have, together, all kinds of traits: any other can be added by its name.</summary>
    public static TheoryData<string, string> Published => new()
    {
        { "cloudwatch", "PutMetricAlarm;PutMetricData" },
        { "cloudwatch-logs", "PutLogEvents;CreateLogAnomalyDetector" },
        { "dynamodb", "BatchGetItem;UpdateTable" },
        { "glue", "BatchUpdatePartition;CreateColumnStatisticsTaskSettings" },
        { "iam", "CreateRole" },
        { "kms", "CreateGrant;Encrypt" },
        { "lambda", "CreateEventSourceMapping" },
        { "polly", "PutLexicon" },
        { "route-53", "ChangeResourceRecordSets" },
        { "secrets-manager", "CreateSecret" },
        { "ssm", "CreateAssociation;RegisterTaskWithMaintenanceWindow;StartExecutionPreview" },
    };

    [Fact]
    public Task RevokePermissions() => Compare(Shipped(Specs.LakeFormation, "RevokePermissions"), 1000);

    [Fact]
    public Task GrantPermissions() => Compare(Shipped(Specs.LakeFormation, "GrantPermissions"), 400);

    [Fact]
    public Task BatchRevokePermissions() => Compare(Shipped(Specs.LakeFormation, "BatchRevokePermissions"), 400);

    [Fact]
    public Task BatchGrantPermissions() => Compare(Shipped(Specs.LakeFormation, "BatchGrantPermissions"), 400);

    [Fact]
    public Task RevokeEndpointAccess() => Compare(Shipped(Specs.Redshift, "RevokeEndpointAccess"), 400);

    [Fact]
    public Task Every_rule_at_every_place() => Compare(AgreementService.Of([("every-rule.json", EveryRule.Spec)], "Put"), 800);

    [Theory]
    [MemberData(nameof(Published))]
    public Task Operations_of_other_services(string model, string operations)
    {
        var path = Corpus.Files("models", "aws/api-models-aws").Single(file => Path.GetFileNameWithoutExtension(file) == model);
        return Compare(AgreementService.Of([(path, File.ReadAllText(path))], operations.Split(';')), 100);
    }

    private static AgreementService Shipped(string[] specs, string operation) =>
        AgreementService.Of(specs.Append("revokegen.rules.json").Select(static name => (name, Specs.Read(name))), operation);

    private async Task Compare(AgreementService service, int count)
    {
        var seed = (ulong)Environment.TickCount64;
        output.WriteLine($"seed of requests {seed}");
        var generator =
            from request in Gen.Elements<StructurePlan>(service.Requests)
            from chance in Gen.Choose(0, int.MaxValue)
            select new RandomRequest(service.Plan, new Random(chance)).Of(request);
        var judged = new List<JudgedRequest>();
        foreach (var batch in generator.Sample(count, new Rnd(seed), 100).Chunk(BatchSize))
        {
            var results = await service.Judge(batch);
            judged.AddRange(results);
            var failed = results.Index().Where(static result => result.Item.Difference.Length > 0).OrderBy(static result => result.Item.Code.Length).ToList();
            if (failed.Count > 0)
            {
                var smallest = await Shrink(service, batch[failed[0].Index]);
                Assert.Fail($"{failed.Count} of {batch.Length} requests disagree. The smallest that does:\n{smallest.Difference}\nIt was:\n{failed[0].Item.Difference}");
            }
        }

        var rules = judged.SelectMany(static request => request.Violations).GroupBy(static violation => violation.Split(' ')[0]).OrderBy(static group => group.Key, StringComparer.Ordinal);
        var right = judged.Count(static request => request.Violations.Count == 0);
        output.WriteLine(
            $"counted: analyzer and Validate(): {judged.Count} random requests of {string.Join(", ", service.Requests.Select(static request => request.Name))} agree, "
            + $"{right} are right, the others break {string.Join(", ", rules.Select(static group => $"{group.Key} {group.Count()}"))}");
        Assert.Equal(count, judged.Count);
        Assert.InRange(right, count / 50, count * 49 / 50);
    }

    /// <summary>Makes a request that fails smaller for as long as it still fails, compiled without the others.</summary>
    private static async Task<JudgedRequest> Shrink(AgreementService service, RequestValue.Structure request)
    {
        var smallest = (await service.Judge([request])).Single();
        while (smallest.Difference.Length > 0)
        {
            var smaller = RequestShrinker.Of(request).Take(BatchSize).ToList();
            var failed = (await service.Judge(smaller)).Index().Where(static result => result.Item.Difference.Length > 0).OrderBy(static result => result.Item.Code.Length).ToList();
            if (failed.Count == 0)
                break;
            (request, smallest) = (smaller[failed[0].Index], failed[0].Item);
        }

        return smallest;
    }
}
