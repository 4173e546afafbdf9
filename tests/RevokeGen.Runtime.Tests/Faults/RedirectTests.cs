using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>A redirect is an answer like any other: nobody follows it, since a signature holds for one host.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_a_refusal_that_says_where_to(int status)
    {
        await using var elsewhere = Answering(LoopbackConnection.Json("{}"));
        await using var server = Answering(RedirectTo(elsewhere, status));
        using var client = new LoopbackClient(server.Endpoint);

        var exception = await Assert.ThrowsAnyAsync<ServiceException>(() => client.SendAsync());

        Assert.Equal((status, $"{elsewhere.Endpoint}/else", false), (exception.StatusCode, exception.Location, exception.IsRetryable));
        Assert.Contains($"redirected to {elsewhere.Endpoint}/else", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Accepted);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Transport_that_follows_a_redirect_does_not_bring_a_success(int status)
    {
        await using var elsewhere = Answering(LoopbackConnection.Json("{}"));
        await using var server = Answering(RedirectTo(elsewhere, status));
        using var transport = new HttpClient(new SocketsHttpHandler());
        using var client = new LoopbackClient(server.Endpoint, transport);

        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => client.SendAsync());

        Assert.Contains($"followed a redirect to {elsewhere.Endpoint}/else", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, elsewhere.Accepted);
    }

    [Fact]
    public async Task Handler_that_sends_a_request_to_another_address_is_none()
    {
        await using var elsewhere = Answering(LoopbackConnection.Json("""{"Text":"hi"}"""));
        using var transport = new HttpClient(new Rerouting(new Uri(elsewhere.Endpoint)));
        using var client = new LoopbackClient("http://service.example.com", transport);

        Assert.Equal("hi", (await client.SendAsync()).Text);
    }

    private static string RedirectTo(LoopbackServer elsewhere, int status) =>
        $"HTTP/1.1 {status} Elsewhere\r\nLocation: {elsewhere.Endpoint}/else\r\nContent-Length: 0\r\n\r\n";

    private static LoopbackServer Answering(string answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
            await connection.SendAsync(answer);
    });

    private sealed class Rerouting(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = address;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
