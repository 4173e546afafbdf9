using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Tests.Protocols;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>Answers that are too much, or that contradict themselves, on real sockets: given up at a limit, with little read beyond it.</summary>
public sealed class OversizedAnswerTests
{
    private const int Limit = 1024 * 1024;

    // What the transport takes in to be able to go on with a connection, and what the system's buffers hold.
    private const int Slack = 16 * 1024 * 1024;

    [Theory]
    [InlineData("Content-Length: 1073741824", false)]
    [InlineData("Content-Length: 1073741824", true)]
    [InlineData("Content-Length: 9223372036854775807", true)]
    [InlineData("Transfer-Encoding: chunked", true)]
    [InlineData("Connection: close", true)]
    public async Task Endless_body_is_given_up(string header, bool isEndless)
    {
        var piece = (header[0] == 'T' ? "4000\r\n" : "") + new string(' ', 0x4000) + (header[0] == 'T' ? "\r\n" : "");
        long sent = 0;
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nx-amzn-requestid: r-1\r\n{header}\r\n\r\n");
            for (var pieces = 0; isEndless || pieces < 1; pieces++)
            {
                await connection.SendAsync(piece);
                sent = connection.Sent;
            }
        });
        using var client = new LoopbackClient(server.Endpoint, change: static settings => settings with { ResponseLimits = new(Limit, 65_536) });

        var exception = await Assert.ThrowsAsync<MalformedResponseException>(() => client.SendAsync());

        Assert.Equal("r-1", exception.RequestId);
        Assert.Contains("longer than 1048576 bytes", exception.Message, StringComparison.Ordinal);
        Assert.InRange(sent, 0, Limit + Slack);
        Assert.Equal(1, server.Accepted);
    }

    [Theory]
    [InlineData("10,000 headers")]
    [InlineData("one of 1 MB")]
    [InlineData("endless headers")]
    [InlineData("an endless header")]
    public async Task Flood_of_headers_is_given_up_and_not_asked_for_again(string flood)
    {
        long sent = 0;
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\n");
            var text = flood switch
            {
                "10,000 headers" => string.Concat(Enumerable.Range(0, 10_000).Select(static number => $"x-{number}: {number}\r\n")),
                "one of 1 MB" => $"x-long: {new string('x', Limit)}\r\n",
                "endless headers" => string.Concat(Enumerable.Repeat("x-a: b\r\n", 1000)),
                _ => new string('x', 10_000),
            };
            do
            {
                await connection.SendAsync(text);
                sent = connection.Sent;
            }
            while (flood.Contains("endless", StringComparison.Ordinal));

            await connection.SendAsync("Content-Length: 2\r\n\r\n{}");
            await connection.WaitForEndAsync();
        });
        using var client = new LoopbackClient(server.Endpoint);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, exception.HttpRequestError);
        Assert.InRange(sent, 0, Slack);
        Assert.Equal(1, server.Accepted);
    }

    [Theory]
    [InlineData(1900, 2048, true)]
    [InlineData(1900, 1024, false)]
    [InlineData(1_000_000, 1_048_576, true)]
    public async Task Longest_head_is_an_option(int length, int limit, bool isRead)
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nx-long: {new string('x', length)}\r\nContent-Length: 13\r\n\r\n{{\"Text\":\"hi\"}}");
            await connection.WaitForEndAsync();
        });
        using var client = new LoopbackClient(
            server.Endpoint, change: settings => settings with { ResponseLimits = settings.ResponseLimits with { Head = limit } });

        if (isRead)
            Assert.Equal("hi", (await client.SendAsync()).Text);
        else
            Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, (await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync())).HttpRequestError);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}", typeof(MalformedResponseException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", typeof(MalformedResponseException))]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", typeof(HttpRequestException))]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n{}", typeof(HttpRequestException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Type: \0\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nDate: never\r\nRetry-After: -1\r\nx-amz-retry-after: x\r\n\r\n{}", null)]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n{}", typeof(HttpRequestException))]
    [InlineData("HTTP/1.1 999 Odd\r\n\r\n{}", typeof(SampleOperation.SampleException))]
    [InlineData("HTTP/1.1 099 Odd\r\n\r\n{}", typeof(SampleOperation.SampleException))]
    [InlineData("HTTP/1.1 204 None\r\nContent-Length: 100\r\n\r\n", null)]
    [InlineData("HTTP/9.9 200 OK\r\n\r\n{}", typeof(HttpRequestException))]
    [InlineData("SSH-2.0-OpenSSH_9.0\r\n\r\n", typeof(HttpRequestException))]
    [InlineData("\r\n\r\n", typeof(HttpRequestException))]
    [InlineData("\u0016\u0003\u0001\0\u0002\u0001\0", typeof(HttpRequestException))]
    public async Task Answer_that_contradicts_itself_ends_in_a_typed_way(string answer, Type? expected)
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(answer);
        });
        using var client = new LoopbackClient(server.Endpoint, change: static settings => settings with { MaxAttempts = 1 });

        Assert.Equal(expected, (await Record.ExceptionAsync(() => client.SendAsync()))?.GetType());
    }
}
