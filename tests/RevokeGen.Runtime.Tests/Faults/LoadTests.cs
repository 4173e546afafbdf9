using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>Many calls at once over real sockets, with nothing else beside them, so that what is left over can be measured.</summary>
[Collection(nameof(LoadTests))]
[CollectionDefinition(nameof(LoadTests), DisableParallelization = true)]
public sealed partial class LoadTests(ITestOutputHelper output)
{
    private const int Calls = 10_000;
    private const int WarmUp = 2000;
    private const int AtOnce = 64;
    private const long MayGrow = 4 * 1024 * 1024;

    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(3);

    // What the server does, and what comes of it.
    private static readonly (string Fault, string Outcome)[] Faults =
    [
        ("throttled", "read"),
        ("failing", "read"),
        ("reset", "read"),
        ("cut", "read"),
        ("late", "read"),
        ("malformed", nameof(MalformedResponseException)),
        ("refused", "NotAllowed"),
        ("down", "Down"),
        ("gone", nameof(HttpRequestException)),
        ("moved", "307"),
    ];

    [Fact]
    public async Task Every_call_ends_as_it_must_and_nothing_is_left_over()
    {
        var watch = Stopwatch.StartNew();
        await using var server = new LoopbackServer(ServeAsync);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var transport = new HttpClient(handler) { Timeout = TimeOut };
        using var client = new LoopbackClient(server.Endpoint, transport);
        await CallAsync(client, WarmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var timers = Timer.ActiveCount;

        var (outcomes, leastQuota) = await CallAsync(client, Calls);

        // A task that nobody ends would wait for a connection or a timer: of both none is left over.
        var begun = Timer.ActiveCount - timers;
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var expected = Faults.ToDictionary(static fault => fault, static _ => Calls / 10 / Faults.Length);
        expected.Add(("fine", "read"), Calls * 9 / 10);
        Assert.Equal(expected.OrderBy(static pair => pair.Key), outcomes.OrderBy(static pair => pair.Key));
        Assert.InRange(leastQuota, 1, RetryQuota.Capacity);
        Assert.InRange(grown, long.MinValue, MayGrow);
        Assert.InRange(begun, long.MinValue, AtOnce);
        Assert.InRange(server.MostOpen, 1, 2 * AtOnce);
        transport.Dispose();
        for (var waited = 0; server.Open > 0 && waited < 100; waited++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(0, server.Open);
        output.WriteLine(
            $"counted: load: {Calls} calls, {AtOnce} at once: {string.Join(", ", outcomes.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key.Fault} {pair.Value}"))}; "
            + $"{server.Accepted} connections, at most {server.MostOpen} at once, 0 left; {grown:N0} bytes and {begun} timers more; the quota was never below {leastQuota}; {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public async Task Service_that_is_down_gets_no_more_retries_than_there_are_in_stock()
    {
        const int Storm = 2000;
        var requests = 0;
        await using var server = new LoopbackServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                Interlocked.Increment(ref requests);
                await connection.SendAsync(LoopbackConnection.Json("{}", "503 Down"));
            }
        });
        using var client = new LoopbackClient(server.Endpoint);
        var least = int.MaxValue;

        await Parallel.ForEachAsync(Enumerable.Range(0, Storm), Options, async (_, _) =>
        {
            await Assert.ThrowsAnyAsync<ServiceException>(() => client.SendAsync());
            InterlockedLeast(ref least, client.Quota);
        });

        Assert.Equal(Storm + (RetryQuota.Capacity / RetryPolicy.TransientCost), requests);
        Assert.Equal(RetryQuota.Capacity % RetryPolicy.TransientCost, least);
        output.WriteLine($"counted: load on a service that is down: {Storm} calls, {requests - Storm} retries, the quota was never below {least}");
    }

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };

    private static async Task<(IReadOnlyDictionary<(string Fault, string Outcome), int> Outcomes, int LeastQuota)> CallAsync(LoopbackClient client, int calls)
    {
        var outcomes = new ConcurrentDictionary<(string, string), int>();
        var leastQuota = int.MaxValue;
        await Parallel.ForEachAsync(Enumerable.Range(0, calls), Options, async (number, _) =>
        {
            var fault = number % 10 == 7 ? Faults[number / 10 % Faults.Length].Fault : "fine";
            var text = $"{fault}-{number}";
            var outcome = await OutcomeAsync(client, text);
            outcomes.AddOrUpdate((fault, outcome), 1, static (_, count) => count + 1);
            InterlockedLeast(ref leastQuota, client.Quota);
        });
        return (outcomes, leastQuota);
    }

    private static async Task<string> OutcomeAsync(LoopbackClient client, string text)
    {
        try
        {
            var sample = await client.SendAsync(text);
            return sample.Text == text ? "read" : $"the answer of {sample.Text}";
        }
        catch (ServiceException exception)
        {
            return exception.Code.Length == 0 ? $"{exception.StatusCode}" : exception.Code;
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    private static async Task ServeAsync(LoopbackConnection connection)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            var text = TextOf().Match(request).Groups[1].Value;
            var isFirst = request.Contains("attempt=1;", StringComparison.Ordinal);
            var answer = LoopbackConnection.Json($$"""{"Text":"{{text}}"}""");
            switch (text.Split('-')[0])
            {
                case "throttled" when isFirst:
                    await connection.SendAsync(LoopbackConnection.Json("""{"__type":"ThrottlingException"}""", "400 Slower"));
                    break;
                case "failing" when isFirst:
                    await connection.SendAsync(LoopbackConnection.Json("<html><body>Bad gateway</body></html>", "502 Bad Gateway"));
                    break;
                case "reset" when isFirst:
                case "gone":
                    connection.Reset();
                    return;
                case "cut" when isFirst:
                    await connection.SendAsync(answer[..^5]);
                    return;
                case "late" when isFirst:
                    await connection.WaitForEndAsync();
                    return;
                case "malformed":
                    await connection.SendAsync(LoopbackConnection.Json("""{"Text":{"""));
                    break;
                case "refused":
                    await connection.SendAsync(LoopbackConnection.Json("""{"__type":"NotAllowed"}""", "403 Forbidden"));
                    break;
                case "down":
                    await connection.SendAsync(LoopbackConnection.Json("""{"__type":"Down"}""", "503 Down"));
                    break;
                case "moved":
                    await connection.SendAsync("HTTP/1.1 307 Moved\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n");
                    break;
                default:
                    await connection.SendAsync(answer);
                    break;
            }
        }
    }

    private static void InterlockedLeast(ref int least, int value)
    {
        for (var seen = Volatile.Read(ref least); value < seen;)
        {
            var now = Interlocked.CompareExchange(ref least, value, seen);
            if (now == seen)
                return;
            seen = now;
        }
    }

    [GeneratedRegex(@"""Text"":""([^""]*)""")]
    private static partial Regex TextOf();
}
