using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>Connections that fail, on real sockets.</summary>
public sealed class ConnectionFaultTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n";

    [Theory]
    [InlineData("accepted", null)]
    [InlineData("asked", "")]
    [InlineData("in the status", "HTTP/1.1 2")]
    [InlineData("in the head", Head)]
    [InlineData("behind the head", Head + "\r\n")]
    [InlineData("in the body", Head + "\r\n{\"Text\":\"a")]
    public async Task Reset_connection_is_tried_again_then_a_transport_failure(string when, string? sent)
    {
        var requests = new ConcurrentQueue<string>();
        var isUp = false;
        await using var server = new LoopbackServer(async connection =>
        {
            var request = sent is null && !isUp ? "" : await connection.ReadRequestAsync();
            requests.Enqueue(request!);
            await connection.SendAsync(isUp ? LoopbackConnection.Json("{}") : sent ?? "");
            if (isUp)
                await connection.WaitForEndAsync();
            else
                connection.Reset();
        });
        using var client = new LoopbackClient(server.Endpoint);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());
        isUp = true;
        var quota = client.Quota;
        await client.SendAsync();

        Assert.True(exception.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded or HttpRequestError.ConnectionError, $"{when}: {exception}");
        Assert.InRange(requests.Count, 4, 5);
        Assert.Equal(500 - 28, quota);
    }

    [Fact]
    public async Task Connection_that_heals_gives_the_answer()
    {
        var attempts = new ConcurrentQueue<string>();
        await using var server = new LoopbackServer(async connection =>
        {
            attempts.Enqueue((await connection.ReadRequestAsync())!.Split("\r\n").Single(static line => line.StartsWith("amz-sdk-request", StringComparison.Ordinal)));
            if (attempts.Count < 3)
                connection.Reset();
            else
                await connection.SendAsync(LoopbackConnection.Json("""{"Text":"hi"}"""));
        });
        using var client = new LoopbackClient(server.Endpoint);

        Assert.Equal("hi", (await client.SendAsync()).Text);
        Assert.Equal(["amz-sdk-request: attempt=1; max=3", "amz-sdk-request: attempt=2; max=3", "amz-sdk-request: attempt=3; max=3"], attempts);
    }

    [Fact]
    public async Task Reset_behind_the_body_harms_neither_this_call_nor_the_next()
    {
        var read = new TaskCompletionSource();
        var connections = 0;
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(LoopbackConnection.Json("""{"Text":"hi"}"""));
            if (Interlocked.Increment(ref connections) > 1)
            {
                await connection.WaitForEndAsync();
                return;
            }

            await read.Task;
            connection.Reset();
        });
        using var client = new LoopbackClient(server.Endpoint);

        Assert.Equal("hi", (await client.SendAsync()).Text);
        read.SetResult();
        Assert.Equal("hi", (await client.SendAsync()).Text);
    }

    [Fact]
    public async Task Refused_connection_says_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        using var client = new LoopbackClient(endpoint);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        Assert.Equal(500 - 28, client.Quota);
    }

    [Fact]
    public async Task Unknown_host_says_so()
    {
        // A top level that no resolver may know (RFC 6761 section 6.4).
        using var client = new LoopbackClient("http://revokegen.invalid", change: static settings => settings with { MaxAttempts = 2 });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());

        Assert.Equal(HttpRequestError.NameResolutionError, exception.HttpRequestError);
        Assert.Equal(500 - 14, client.Quota);
    }
}
