using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class OwnTransportTests
{
    [Fact]
    public async Task Own_transport_speaks_http_over_a_socket()
    {
        var (pong, request) = await ExchangeAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nSet-Cookie: a=b\r\n\r\nhi");

        Assert.Equal("hi", (await pong).Text);
        Assert.StartsWith("POST /ping HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nhello", request, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 5\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept-Encoding", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_transport_follows_no_redirect()
    {
        var (pong, _) = await ExchangeAsync("HTTP/1.1 307 Elsewhere\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(307, (await Assert.ThrowsAsync<ServiceException>(() => pong)).StatusCode);
    }

    [Fact]
    public async Task Own_transport_reports_an_answer_cut_short()
    {
        var (pong, _) = await ExchangeAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nx-amzn-requestid: r-1\r\n\r\nhi");

        Assert.Equal("r-1", (await Assert.ThrowsAsync<MalformedResponseException>(() => pong)).RequestId);
    }

    /// <summary>Sends one request to a socket that answers with the text and closes; the call is over when this is.</summary>
    private static async Task<(Task<Pong> Pong, string Request)> ExchangeAsync(string answer)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = TestPipeline.Settings with
        {
            MaxAttempts = 1,
            Endpoint = TestPipeline.Settings.Endpoint with { Endpoint = $"http://{listener.LocalEndpoint}" },
        };
        using var pipeline = new ServicePipeline<PlainProtocol>(PingOperation.Info.Service, settings, transport: null, () => 1);

        var pong = pipeline.SendAsync<PingOperation, Ping, Pong>(new Ping("hello"), cancellation);
        using (var client = await listener.AcceptTcpClientAsync(cancellation))
        {
            var request = await ReadAsync(client.GetStream(), cancellation);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
            client.Close();
            await Task.WhenAny(pong);
            return (pong, request);
        }
    }

    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\nhello", StringComparison.Ordinal))
            text.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, cancellationToken)));
        return text.ToString();
    }
}
