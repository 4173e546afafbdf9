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

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Body_longer_than_the_limit_is_malformed_and_an_error_keeps_its_status(string name)
    {
        var protocol = SampleProtocol.Of(name);
        var error = false;
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Head(protocol, error ? "400 Bad Request" : "200 OK", 1 << 30) + new string(' ', 4096));
            await connection.WaitForEndAsync();
        });
        using var client = protocol.Over(server.Endpoint, static settings => settings with { ResponseLimits = settings.ResponseLimits with { Body = 1024 } });

        var answer = await Assert.ThrowsAsync<MalformedResponseException>(() => client.SendAsync());
        error = true;
        var failure = await Assert.ThrowsAnyAsync<ClientException>(() => client.SendAsync());

        Assert.Contains("longer than 1024 bytes", answer.Message, StringComparison.Ordinal);
        Assert.Equal(400, failure is MalformedResponseException malformed ? malformed.StatusCode : ((ServiceException)failure).StatusCode);
    }

    private static string Head(SampleProtocol protocol, string status, int length) =>
        $"HTTP/1.1 {status}\r\n{(protocol.Header is { } header ? $"smithy-protocol: {header}\r\n" : "")}Content-Length: {length}\r\n\r\n";

    private static LoopbackServer Answering(string answer, Action? answered = null) => new(async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            answered?.Invoke();
            await connection.SendAsync(answer);
        }
    });
}
