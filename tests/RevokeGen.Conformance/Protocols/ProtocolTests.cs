using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Protocols;

public sealed class ProtocolTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => ["awsJson1_0", "awsJson1_1", "awsQuery", "ec2Query", "restJson1", "restXml", "restXmlWithNamespace", "rpcv2Cbor", "rpcv2Cbor-queryCompatible", "rpcv2Json"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_passes_or_is_a_known_gap(string name)
    {
        var file = ProtocolFile.Of(name);
        var failures = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var test in file.Cases)
        {
            if (await CaseRunner.RunAsync(file, test) is { Count: > 0 } problems)
                failures.Add(test.Id, problems);
        }

        var gaps = file.Cases.Where(static test => KnownGaps.Reason(test) is not null).Select(static test => test.Id).ToHashSet();
        var requests = file.Cases.Where(static test => test.IsRequest).ToList();
        var responses = file.Cases.Where(static test => !test.IsRequest).ToList();
        output.WriteLine($"counted: {name}: {requests.Count(test => !failures.ContainsKey(test.Id))} of {requests.Count} request cases pass, "
            + $"{responses.Count(test => !failures.ContainsKey(test.Id))} of {responses.Count} response cases");
        foreach (var (id, problems) in failures)
            output.WriteLine($"{(gaps.Contains(id) ? "gap " : "")}{id}: {string.Join("; ", problems)}");
        Assert.Equal(gaps.Order(), failures.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Case_with_anything_else_expected_fails(string name)
    {
        var file = ProtocolFile.Of(name);
        var survivors = new List<string>();
        var count = 0;
        foreach (var test in file.Cases.Where(static test => KnownGaps.Reason(test) is null))
        {
            foreach (var (what, mutation) in CaseMutations.Of(test))
            {
                count++;
                if (await CaseRunner.RunAsync(file, mutation) is { Count: 0 })
                    survivors.Add($"{test.Id}: {what}");
            }
        }

        output.WriteLine($"counted: {name}: {count} changed expectations, {survivors.Count} unnoticed");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }
}
