using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The cases again, from the other end of the wire: what the cases' requests are is read, and what their answers say is written.</summary>
public sealed class ServerTests(ITestOutputHelper output)
{
    private const int PerCase = 50;
    private const int Seed = 20261126;

    public static TheoryData<string> Files => ProtocolTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_case_passes_or_is_a_known_gap(string name)
    {
        var file = ProtocolFile.Of(name);
        var cases = file.Cases.Where(test => ServerCaseRunner.CanRun(file, test)).ToList();
        var failures = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var test in cases)
        {
            if (await ServerCaseRunner.RunAsync(file, test) is { Count: > 0 } problems)
                failures.Add(test.Id, problems);
        }

        var gaps = cases.Where(static test => ServerGaps.Reason(test) is not null).Select(static test => test.Id).ToHashSet();
        output.WriteLine($"counted: servers of {name}: {cases.Count(static test => test.IsRequest)} requests read, {cases.Count(static test => !test.IsRequest)} answers written, "
            + $"{failures.Count} of them gaps, {file.Cases.Count - cases.Count} left out");
        foreach (var (id, problems) in failures)
            output.WriteLine($"{(gaps.Contains(id) ? "gap " : "")}{id}: {string.Join("; ", problems)}");
        Assert.Equal(gaps.Order(), failures.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_damaged_request_is_answered(string name)
    {
        var file = ProtocolFile.Of(name);
        var random = new Random(Seed);
        var (requests, refused) = (0, 0);
        foreach (var test in file.Cases.Where(test => test.IsRequest && ServerCaseRunner.CanRun(file, test)))
        {
            var (server, service) = file.Clients.ServerOf(test.Service);
            service.Answer = file.Clients.Response(test.Service, test.Operation.Split('#')[1], "{}"u8.ToArray());
            using var transport = new HttpMessageInvoker(server);
            for (var index = 0; index < PerCase; index++)
            {
                using var message = RawRequest.Of(test);
                var whole = message.Content!;
                message.Content = new ByteArrayContent(Damaged(await whole.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), random));
                foreach (var header in whole.Headers)
                    message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                using var answer = await transport.SendAsync(message, TestContext.Current.CancellationToken);
                Assert.InRange((int)answer.StatusCode, 200, 499);
                requests++;
                refused += answer.IsSuccessStatusCode ? 0 : 1;
            }
        }

        output.WriteLine($"counted: servers of {name}: {requests} damaged requests answered, {refused} of them refused; seed {Seed}");
        // Two of the services have operations without input alone, which take anything.
        Assert.True(refused > 0 || name == "rpcv2Cbor-queryCompatible");
    }

    private static byte[] Damaged(byte[] body, Random random)
    {
        var isNoise = body.Length == 0 || random.Next(4) == 0;
        var damaged = isNoise ? new byte[random.Next(1, 60)] : body.ToArray();
        if (isNoise)
            random.NextBytes(damaged);
        for (var index = random.Next(1, 4); index > 0; index--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? damaged[..random.Next(damaged.Length + 1)] : damaged;
    }
}
