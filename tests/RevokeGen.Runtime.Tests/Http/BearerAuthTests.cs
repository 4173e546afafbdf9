using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Telemetry;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Requests that carry a bearer token.</summary>
public sealed class BearerAuthTests
{
    private const string Hush = "hush-bearer-token";

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Yes = StubHandler.Answer(200, "hi");

    [Fact]
    public async Task A_token_takes_the_signatures_place_and_no_credentials_are_asked_for()
    {
        using var pipeline = Pipeline(Yes, settings => settings with { Credentials = new Unasked() });

        await pipeline.SendAsync<TokenPing>("hello");

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.Equal("Bearer " + Hush, sent.Headers["Authorization"]);
        Assert.DoesNotContain(sent.Headers.Keys, static name => name.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("https://ping.eu-west-1.example.com/ping", sent.Url);
    }

    [Fact]
    public async Task A_client_that_would_rather_sign_signs()
    {
        using var pipeline = Pipeline(Yes, static settings => settings with { Auth = TestPipeline.Auth(new() { Token = new StaticToken(Hush), AuthSchemePreference = "sigv4" }, new()) });

        await pipeline.SendAsync<TokenPing>("hello");

        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/token-pong/", Assert.Single(pipeline.Handler.Sent).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://ping.example.com:8080/base")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://10.0.0.1")]
    public async Task Over_plain_http_no_token_is_sent(string endpoint)
    {
        using var pipeline = Pipeline(Yes, settings => At(settings, endpoint));

        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => pipeline.SendAsync<TokenPing>("hello"));

        Assert.Equal($"A bearer token is only sent over https, or to this machine itself, and the endpoint is {new Uri(endpoint).GetLeftPart(UriPartial.Authority)}.", exception.Message);
        Assert.DoesNotContain(Hush, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(pipeline.Handler.Sent);
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    public async Task To_the_machine_itself_it_is(string endpoint)
    {
        using var pipeline = Pipeline(Yes, settings => At(settings, endpoint));

        await pipeline.SendAsync<TokenPing>("hello");

        Assert.Equal("Bearer " + Hush, Assert.Single(pipeline.Handler.Sent).Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_sent_again_and_stands_in_no_log()
    {
        using var logger = new ListLogger(LogLevel.Trace);
        using var pipeline = Pipeline(
            StubHandler.Answer(401, "You sent: Bearer " + Hush, ("x-code", "ExpiredToken")), settings => settings with { LoggerFactory = logger });

        var exception = await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync<TokenPing>("hello"));

        Assert.Equal(401, exception.StatusCode);
        Assert.Single(pipeline.Handler.Sent);
        Assert.NotEmpty(logger.Entries);
        Assert.All(logger.Entries, static entry => Assert.DoesNotContain(Hush, entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_attempt_asks_for_the_token_of_the_moment()
    {
        var tokens = new Counting();
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(503, ""), Yes), settings => settings with { Auth = TestPipeline.Auth(new() { Token = tokens }, new()) }, TokenPing.Info.Service);

        await pipeline.SendAsync<TokenPing>("hello");

        Assert.Equal(["Bearer t1", "Bearer t2"], pipeline.Handler.Sent.Select(static sent => sent.Headers["Authorization"]));
    }

    [Theory]
    [InlineData(OperationAuth.Required, false, true)]
    [InlineData(OperationAuth.Required, true, true)]
    [InlineData(OperationAuth.Optional, false, false)]
    [InlineData(OperationAuth.Optional, true, true)]
    [InlineData(OperationAuth.None, true, false)]
    public async Task Without_a_token_only_an_operation_that_needs_one_fails(OperationAuth auth, bool isBroken, bool fails)
    {
        using var signer = new RequestSigner(TokenPing.Info.Service, With(new Failing(isBroken)));
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri("https://example.com/"));

        var signing = SignAsync(signer, message, auth);

        if (fails)
            await Assert.ThrowsAsync<CredentialsException>(() => signing);
        else
            await signing;
        Assert.False(message.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task A_provider_that_gives_none_sends_the_request_without()
    {
        using var signer = new RequestSigner(TokenPing.Info.Service, With(new Anonymous()));
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri("http://example.com/"));

        await SignAsync(signer, message, OperationAuth.Required);

        Assert.Empty(message.Headers);
    }

    [Fact]
    public async Task A_token_stands_in_no_url()
    {
        using var pipeline = Pipeline(Yes);

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => pipeline.PresignAsync<TokenPing>("hello", TimeSpan.FromMinutes(1)));

        Assert.Equal("Requests of Ping carry a bearer token, and only a signature can stand in a URL.", exception.Message);
    }

    [Fact]
    public async Task A_transport_that_went_elsewhere_without_the_token_brings_no_success()
    {
        using var transport = new HttpMessageInvoker(new Following());
        using var pipeline = new TestPipeline(transport, settings => With(new StaticToken(Hush)) with { Time = settings.Time }, TokenPing.Info.Service);

        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => pipeline.SendAsync<TokenPing>("hello"));

        Assert.StartsWith("The transport followed a redirect to https://elsewhere.example/", exception.Message, StringComparison.Ordinal);
    }

    private static ClientSettings With(ITokenProvider token) => TestPipeline.Settings with { Auth = TestPipeline.Auth(new() { Token = token }, new FakeHost()) };

    private static ClientSettings At(ClientSettings settings, string endpoint) => settings with { Endpoint = settings.Endpoint with { Endpoint = endpoint } };

    private static TestPipeline Pipeline(Func<CancellationToken, Task<HttpResponseMessage>> step, Func<ClientSettings, ClientSettings>? change = null) => new(
        new StubHandler(step),
        settings =>
        {
            var own = settings with { Auth = TestPipeline.Auth(new() { Token = new StaticToken(Hush) }, new()) };
            return change?.Invoke(own) ?? own;
        },
        TokenPing.Info.Service);

    private static Task SignAsync(RequestSigner signer, HttpRequestMessage message, OperationAuth auth)
    {
        var endpoint = new ResolvedEndpoint(message.RequestUri!.AbsoluteUri);
        var scope = RevokeGen.Runtime.Signing.SigningScope.Of(endpoint, TokenPing.Info.Service, TokenPing.Info, "eu-west-1", With(new Anonymous()).Auth);
        var target = new RequestTarget(HttpMethod.Get, message.RequestUri, "text/plain", [], endpoint, scope);
        return signer.SignAsync(message, target, auth, ReadOnlyMemory<byte>.Empty, stream: null, TestPipeline.Start, TestContext.Current.CancellationToken).AsTask();
    }

    private sealed class Unasked : ICredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("Credentials were asked for.");
    }

    private sealed class Anonymous : ITokenProvider
    {
        public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => default;
    }

    private sealed class Counting : ITokenProvider
    {
        private int _asked;

        public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => new(new BearerToken($"t{++_asked}"));
    }

    private sealed class Failing(bool isBroken) : ITokenProvider
    {
        public ValueTask<BearerToken?> GetTokenAsync(CancellationToken cancellationToken) => throw new CredentialsException("There is none.") { IsFinal = isBroken };
    }

    private sealed class Following : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("https://elsewhere.example/");
            request.Headers.Authorization = null;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("hi") });
        }
    }
}
