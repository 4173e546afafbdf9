using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>Where bearer tokens come from.</summary>
public sealed class TokenTests
{
    private const string SignedIn = "[default]\nsso_session = dev\n[sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://u\n";

    private static readonly Uri Service = new("https://codecatalyst.global.api.aws/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("\u00e9")]
    public void What_cannot_stand_in_the_header_is_no_token(string text)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new BearerToken(text));

        Assert.DoesNotContain("Evil", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_in_no_text()
    {
        var token = new BearerToken("hush-token") { Expiration = Answers.Now };

        Assert.Equal("BearerToken", $"{token}");
        Assert.Equal(new BearerToken("hush-token") { Expiration = Answers.Now }, token);
        Assert.All([$"{new StaticToken(token)}", $"{new ClientOptions { Token = new StaticToken(token) }}"], static text => Assert.DoesNotContain("hush", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_variable_has_the_services_name()
    {
        var host = new FakeHost().With("AWS_BEARER_TOKEN_MY_SMALL_SERVICE", " hush-env \n");

        Assert.Equal("hush-env", (await new EnvironmentToken("my-small service", host).GetTokenAsync(Cancellation))!.Value);

        var missing = await Assert.ThrowsAsync<CredentialsException>(async () => await new EnvironmentToken("bedrock", host).GetTokenAsync(Cancellation));
        Assert.Equal(("Environment: AWS_BEARER_TOKEN_BEDROCK is not set.", false), (missing.Message, missing.IsFinal));
        var broken = await Assert.ThrowsAsync<CredentialsException>(async () => await new EnvironmentToken("x", new FakeHost().With("AWS_BEARER_TOKEN_X", "hush hush")).GetTokenAsync(Cancellation));
        Assert.Equal(("Environment: AWS_BEARER_TOKEN_X has characters that no token has.", true), (broken.Message, broken.IsFinal));
    }

    [Fact]
    public async Task A_sign_in_gives_its_token_and_refreshes_it()
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"accessToken":"hush-access-2","expiresIn":28800,"refreshToken":"hush-refresh-2","tokenType":"Bearer"}"""));
        var host = Kept("2026-01-02T03:04:00Z");
        var provider = new ProfileToken(null, TestContexts.Of(host, new PastTime(Answers.Now), handler));

        Assert.Equal(new BearerToken("hush-access-2") { Expiration = Answers.Now.AddHours(8) }, await provider.GetTokenAsync(Cancellation));
        Assert.Equal(new BearerToken("hush-access-2") { Expiration = Answers.Now.AddHours(8) }, await provider.GetTokenAsync(Cancellation));

        Assert.Equal("https://oidc.us-east-1.amazonaws.com/token", Assert.Single(handler.Sent).Url);
        Assert.Contains("hush-access-2", host.Files[new SsoTokenFile(host, "dev").Path].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Profile: 'default' is neither in /home/me/.aws/credentials nor in /home/me/.aws/config.")]
    [InlineData("[default]\nsso_start_url = https://u\nsso_region = us-east-1\n", "Profile: 'default' has no sso_session.")]
    [InlineData("[default]\nsso_session = gone\n", "Profile: 'default' names the sso_session 'gone', which is not there.")]
    [InlineData("[default]\nsso_session = dev\n[sso-session dev]\nsso_region = us-east-1\n", "Profile: 'default' has the sso_session 'dev', which has no sso_start_url.")]
    [InlineData(SignedIn, "SSO: the token file /home/me/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json is not there. Sign in: aws sso login --sso-session dev.")]
    public async Task A_profile_without_a_sign_in_says_so(string config, string expected)
    {
        var provider = new ProfileToken(null, TestContexts.Of(new FakeHost().WithConfig(config), new PastTime(Answers.Now)));

        Assert.Equal(expected, (await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetTokenAsync(Cancellation))).Message);
    }

    [Fact]
    public async Task A_kept_token_that_is_none_is_not_shown()
    {
        var host = Kept("2030-01-01T00:00:00Z");
        host.WithFile(new SsoTokenFile(host, "dev").Path, """{"accessToken":"hush\nX-Evil: 1","expiresAt":"2030-01-01T00:00:00Z"}""");

        var exception = await Assert.ThrowsAsync<CredentialsException>(async () => await new ProfileToken(null, TestContexts.Of(host, new PastTime(Answers.Now))).GetTokenAsync(Cancellation));

        Assert.Equal("SSO: the access token that is kept has characters that no token has.", exception.Message);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_the_variable_comes_first_and_then_the_sign_in()
    {
        var host = Kept("2030-01-01T00:00:00Z").With("AWS_BEARER_TOKEN_CODECATALYST", "hush-env");
        Assert.Equal("hush-env", (await Default(host).GetAsync(Service, Cancellation))!.Value);

        host.Variables.Remove("AWS_BEARER_TOKEN_CODECATALYST");
        Assert.Equal("hush-access", (await Default(host).GetAsync(Service, Cancellation))!.Value);
    }

    [Fact]
    public async Task A_profile_that_code_names_is_meant()
    {
        var host = Kept("2030-01-01T00:00:00Z").With("AWS_BEARER_TOKEN_CODECATALYST", "hush-env");
        var context = TestContexts.Of(host, new PastTime(Answers.Now));

        Assert.Equal("hush-access", (await Default(context with { Options = context.Options with { Profile = "default" } }).GetAsync(Service, Cancellation))!.Value);
    }

    [Theory]
    [InlineData("https://api.acme.example/")]
    [InlineData("https://amazonaws.com/")]
    [InlineData("https://evilamazonaws.com/")]
    [InlineData("https://amazonaws.com.evil.example/")]
    [InlineData("https://127.0.0.1/")]
    public async Task The_token_of_a_sign_in_only_goes_to_aws(string url)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Default(Kept("2030-01-01T00:00:00Z")).GetAsync(new Uri(url), Cancellation));

        Assert.Equal(
            $"No bearer token found. Environment: AWS_BEARER_TOKEN_CODECATALYST is not set. Profile: the token of a sign-in is only sent to AWS, and {new Uri(url).Host} is none of its hosts; "
            + "set ClientOptions.Token to new ProfileToken() if that is meant.",
            failure.Message);
    }

    [Theory]
    [InlineData("https://x.eu-west-1.amazonaws.com/")]
    [InlineData("https://x.cn-north-1.amazonaws.com.cn/")]
    [InlineData("https://X.EU-WEST-1.API.AWS/")]
    public async Task Every_partitions_hosts_are_aws(string url) =>
        Assert.Equal("hush-access", (await Default(Kept("2030-01-01T00:00:00Z")).GetAsync(new Uri(url), Cancellation))!.Value);

    [Fact]
    public async Task What_was_tried_is_said()
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Default(new FakeHost().WithConfig("[default]\nregion = eu-west-1\n")).GetAsync(Service, Cancellation));

        Assert.Equal("No bearer token found. Environment: AWS_BEARER_TOKEN_CODECATALYST is not set. Profile: 'default' has no sso_session.", failure.Message);
    }

    [Fact]
    public async Task A_token_that_is_fetched_is_kept_until_shortly_before_its_end()
    {
        var time = new FakeTimeProvider(Answers.Now);
        var fetched = 0;
        var provider = new RefreshedToken(_ => Task.FromResult(new BearerToken($"t{Interlocked.Increment(ref fetched)}") { Expiration = time.GetUtcNow().AddHours(1) }), time);

        Assert.Equal("t1", (await provider.GetTokenAsync(Cancellation))!.Value);
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", (await provider.GetTokenAsync(Cancellation))!.Value);
        time.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal("t2", (await provider.GetTokenAsync(Cancellation))!.Value);
        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task A_fetch_that_comes_to_nothing_is_a_failure_without_a_secret()
    {
        var nothing = new RefreshedToken(static _ => Task.FromResult<BearerToken>(null!));
        Assert.Equal("Token: what gets tokens gave none.", (await Assert.ThrowsAsync<CredentialsException>(async () => await nothing.GetTokenAsync(Cancellation))).Message);
        var broken = new RefreshedToken(static _ => throw new HttpRequestException("reset"));
        Assert.Equal("Token: the connection failed.", (await Assert.ThrowsAsync<CredentialsException>(async () => await broken.GetTokenAsync(Cancellation))).Message);
    }

    private static DefaultToken Default(FakeHost host) => Default(TestContexts.Of(host, new PastTime(Answers.Now)));

    private static DefaultToken Default(CredentialsContext context) => new("codecatalyst", context);

    private static FakeHost Kept(string end)
    {
        var host = new FakeHost().WithConfig(SignedIn);
        return host.WithFile(
            new SsoTokenFile(host, "dev").Path,
            $$"""{"accessToken":"hush-access","expiresAt":"{{end}}","refreshToken":"hush-refresh","clientId":"client","clientSecret":"hush-client"}""");
    }
}
