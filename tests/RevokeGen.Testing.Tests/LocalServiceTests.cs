using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Tests;

public sealed class LocalServiceTests(ITestOutputHelper output)
{
    // In milliseconds, for what comes at once if it comes at all.
    private const int Patience = 10_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Same_connection_serves_several_requests()
    {
        await using var service = Start(ScriptedResponse.Json("""{"a":"é"}"""));
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        for (var call = 0; call < 3; call++)
        {
            using var answer = await client.PostAsync("/Ping", new StringContent("{\"n\":\"ü\"}", Encoding.UTF8, "application/json"), Cancellation);
            Assert.Equal("""{"a":"é"}""", await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.NotNull(answer.Headers.Date);
        }

        Assert.Equal(["ü", "ü", "ü"], service.Requests.Select(static request => request.Parameters["n"]));
        Assert.Equal($"{service.Endpoint}Ping", service.Requests[0].Uri);
    }

    [Fact]
    public async Task Calls_at_once_are_all_recorded()
    {
        await using var service = Start(ScriptedResponse.Json("{}"));
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => client.PostAsync("/Ping", null, Cancellation)));
        Assert.Equal(32, service.Requests.Count);
    }

    [Fact]
    public async Task Chunked_body_and_expectation_are_understood()
    {
        await using var service = Start(ScriptedResponse.Json("{}"));
        using var connection = new TcpClient { ReceiveTimeout = Patience };
        await connection.ConnectAsync(service.Endpoint.Host, service.Endpoint.Port, Cancellation);
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);

        stream.Write("POST /Ping HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"u8);
        Assert.Equal(("HTTP/1.1 100 Continue", ""), (reader.ReadLine(), reader.ReadLine()));
        Assert.Empty(service.Requests);
        stream.Write("4\r\n{\"n\"\r\n3\r\n:1}\r\n0\r\n\r\n"u8);
        Assert.Equal("HTTP/1.1 200 OK", reader.ReadLine());

        Assert.Equal("1", Assert.Single(service.Requests).Parameters["n"]);
    }

    [Fact]
    public async Task Broken_connection_gives_no_answer()
    {
        await using var service = Start(ScriptedResponse.BrokenConnection());
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync("/Ping", null, Cancellation));
        Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
    }

    [Fact]
    public async Task Cut_body_ends_early()
    {
        await using var service = Start(ScriptedResponse.Json("""{"a":"b"}""") with { Fault = ResponseFault.CutBody });
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        using var answer = await client.SendAsync(new(HttpMethod.Post, "/Ping"), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => answer.Content.ReadAsStringAsync(Cancellation));
        Assert.IsType<HttpIOException>(failure.InnerException);
    }

    [Fact]
    public async Task Disposal_does_not_wait_for_a_slow_answer()
    {
        var service = Start(ScriptedResponse.Empty().After(TimeSpan.FromMinutes(5)));
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        var call = client.PostAsync("/Ping", null, Cancellation);
        while (service.Requests.Count == 0)
            await Task.Delay(5, Cancellation);
        await service.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Theory]
    [InlineData("hello\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    public async Task Text_that_is_not_http_ends_its_connection_only(string text)
    {
        await using var service = Start(ScriptedResponse.Json("{}"));
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(service.Endpoint.Host, service.Endpoint.Port, Cancellation);
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);
            Assert.Equal(0, await ReadAsync(connection.GetStream()));
        }

        using var client = new HttpClient { BaseAddress = service.Endpoint };
        using var answer = await client.PostAsync("/Ping", null, Cancellation);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Any_bytes_end_their_connection_only()
    {
        const int Seed = 9, Connections = 300;
        var random = new Random(Seed);
        await using var service = Start(ScriptedResponse.Json("{}"));
        for (var count = 0; count < Connections; count++)
        {
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            await SendAsync(service, [.. count % 2 == 0 ? "POST / HTTP/1.1\r\n"u8 : [], .. bytes]);
        }

        output.WriteLine($"counted: connections with random bytes: {Connections}, seed {Seed}");
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        using var answer = await client.PostAsync("/Ping", null, Cancellation);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Service_that_stops_while_connections_come_in_stops_quietly()
    {
        const int Rounds = 1000;
        var request = Encoding.ASCII.GetBytes("POST /Ping HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        for (var round = 0; round < Rounds; round++)
        {
            var service = Start(ScriptedResponse.Json("{}"));
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = Patience };
            socket.Connect(service.Endpoint.Host, service.Endpoint.Port);
            socket.Send(request);
            Thread.SpinWait(round % 50 * 200);
            await service.DisposeAsync();
            Assert.True(IsClosed(socket), $"round {round}");
        }
    }

    private static LocalService Start(ScriptedResponse response) =>
        LocalService.Start(new ServiceScript { RequireSignature = false }.Otherwise("Ping", response));

    // Whatever was sent before: the end of it, or a reset, has come.
    private static bool IsClosed(Socket socket)
    {
        try
        {
            while (socket.Receive(new byte[1024]) > 0)
            {
                // An answer.
            }

            return true;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted;
        }
    }

    private static async Task SendAsync(LocalService service, byte[] bytes)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(service.Endpoint.Host, service.Endpoint.Port, Cancellation);
        var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(bytes, Cancellation);
            connection.Client.Shutdown(SocketShutdown.Send);
            await ReadAsync(stream);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The service has closed the connection already.
        }
    }

    private static async Task<int> ReadAsync(NetworkStream stream)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await stream.ReadAsync(new byte[1], patience.Token);
        }
        catch (IOException)
        {
            // Bytes that nobody read make the close a reset.
            return 0;
        }
    }
}
