using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Tests.Protocols;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>What goes wrong on real sockets while an answer of each protocol is read.</summary>
public sealed class ProtocolFaultTests
{
    public static TheoryData<string> Names => new(SampleProtocol.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Connection_reset_within_the_body_is_tried_again_and_then_a_transport_failure(string name)
    {
        var protocol = SampleProtocol.Of(name);
        var answer = protocol.Answer(protocol.FullMembers);
        var failing = 4;
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            var isFailing = Interlocked.Decrement(ref failing) >= 0;
            await connection.SendAsync(Head(protocol, "200 OK", answer.Length) + Encoding.Latin1.GetString(isFailing ? answer[..(answer.Length / 2)] : answer));
            if (isFailing)
                connection.Reset();
            else
                await connection.WaitForEndAsync();
        });
        using var client = protocol.Over(server.Endpoint);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());
        var healed = await client.SendAsync();

        Assert.Equal(5, server.Accepted);
        SampleText.AssertEqual(Sample.Full, healed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_with_status_500_is_tried_again_and_then_a_refusal(string name)
    {
        const string Page = "<html><body>Internal Server Error</body></html>";
        var requests = 0;
        await using var server = Answering(Head(SampleProtocol.Of(name), "500 Internal Server Error", Page.Length) + Page, () => Interlocked.Increment(ref requests));
        using var client = SampleProtocol.Of(name).Over(server.Endpoint);

        var refusal = await Assert.ThrowsAsync<SampleOperation.SampleException>(() => client.SendAsync());

        Assert.Equal((500, "", true, 3), (refusal.StatusCode, refusal.Code, refusal.IsRetryable, requests));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Redirect_is_not_followed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        await using var elsewhere = Answering(Head(protocol, "200 OK", 0));
        await using var server = Answering($"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Endpoint}/\r\nContent-Length: 0\r\n\r\n");
        using var client = protocol.Over(server.Endpoint);

        var refusal = await Assert.ThrowsAsync<SampleOperation.SampleException>(() => client.SendAsync());

        Assert.Equal((302, $"{elsewhere.Endpoint}/", 0), (refusal.StatusCode, refusal.Location, elsewhere.Accepted));
    }

    // The connection ends within the body, so that whoever reads it fails in another way.
    [Theory]
    [MemberData(nameof(Names))]
    public Task Body_announced_as_longer_than_the_limit_is_not_read(string name) => IsTooLong(name, "Content-Length: 1073741824", new string(' ', 512));

    [Theory]
    [MemberData(nameof(Names))]
    public Task Body_of_unknown_length_is_not_read_beyond_the_limit(string name) =>
        IsTooLong(name, "Transfer-Encoding: chunked", $"10000\r\n{new string(' ', 0x10000)}\r\n0\r\n\r\n");

    private static async Task IsTooLong(string name, string length, string body)
    {
        var protocol = SampleProtocol.Of(name);
        foreach (var (status, reason) in ((int, string)[])[(200, "OK"), (400, "Bad Request")])
        {
            await using var server = new LoopbackServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(Head(protocol, $"{status} {reason}", length) + body);
            });
            using var client = protocol.Over(server.Endpoint, static settings => settings with { ResponseLimits = settings.ResponseLimits with { Body = 1024 } });

            var malformed = await Assert.ThrowsAsync<MalformedResponseException>(() => client.SendAsync());

            Assert.Contains("longer than 1024 bytes", malformed.Message, StringComparison.Ordinal);
            Assert.Equal((status, 1), (malformed.StatusCode, server.Accepted));
        }
    }

    private static string Head(SampleProtocol protocol, string status, int length) => Head(protocol, status, $"Content-Length: {length}");

    private static string Head(SampleProtocol protocol, string status, string length) =>
        $"HTTP/1.1 {status}\r\n{(protocol.Header is { } header ? $"smithy-protocol: {header}\r\n" : "")}{length}\r\n\r\n";

    private static LoopbackServer Answering(string answer, Action? answered = null) => new(async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            answered?.Invoke();
            await connection.SendAsync(answer);
        }
    });
}
