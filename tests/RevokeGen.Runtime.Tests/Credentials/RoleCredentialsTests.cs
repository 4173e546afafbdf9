using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class RoleCredentialsTests
{
    private const string Role = "arn:aws:iam::111122223333:role/r";

    private static readonly StaticCredentials Own = new("AKIDOWN", "hush-own-secret", "hush-own-token");

    private static readonly DateTimeOffset End = Answers.Now.AddHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Role_is_taken_on_with_the_sources_credentials()
    {
        var handler = new StubHandler(Answers.Sts("AssumeRole", "AKIDROLE", End));
        var role = new AssumeRoleOptions { RoleArn = Role, SessionName = "me", ExternalId = "their id".Replace(' ', '-'), Duration = TimeSpan.FromMinutes(15) };

        var credentials = await GetAsync(new AssumeRoleCredentials(Own, role, Context(handler)));

        Assert.Equal(new AwsCredentials("AKIDROLE", "hush-secret", "hush-token") { AccountId = "111122223333", Expiration = End }, credentials);
        var sent = Assert.Single(handler.Sent);
        Assert.Equal("https://sts.eu-west-1.amazonaws.com/", sent.Url);
        Assert.Equal(
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fr&RoleSessionName=me&DurationSeconds=900&ExternalId=their-id",
            sent.Body!);
        Assert.Equal("hush-own-token", sent.Headers["X-Amz-Security-Token"]);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDOWN/20260102/eu-west-1/sts/aws4_request", sent.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_and_transport_are_the_callers_to_give()
    {
        var handler = new StubHandler(Answers.Sts("AssumeRole", "AKIDROLE", DateTimeOffset.MaxValue.AddYears(-1)));
        var options = new ClientOptions { Region = "aws-global", Host = new FakeHost() };
        using var client = new HttpClient(handler);

        await GetAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role }, options, client));
        await GetAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role }, options with { Endpoint = new("http://own.example") }, client));

        Assert.Equal(["https://sts.amazonaws.com/", "http://own.example/"], handler.Sent.Select(static sent => sent.Url));
        Assert.Contains("/us-east-1/sts/", handler.Sent[0].Headers["Authorization"], StringComparison.Ordinal);
        Assert.Matches("&RoleSessionName=revokegen-[0-9]{13}$", handler.Sent[0].Body!);
        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task Refusal_is_told_in_the_services_words_unless_they_repeat_a_secret()
    {
        var telling = new StubHandler(Answers.StsError("AccessDenied", "User x is not allowed"));
        Assert.Equal(
            $"Role {Role}: AccessDenied: User x is not allowed (status 403, request id r-1).",
            (await FailAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role }, Context(telling)))).Message);

        var repeating = new StubHandler(Answers.StsError("AccessDenied", "bad token hush-own-token"));
        Assert.Equal(
            $"Role {Role}: the service refused with status 403.",
            (await FailAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role }, Context(repeating)))).Message);
    }

    [Fact]
    public async Task Source_without_credentials_is_named_and_nothing_is_sent()
    {
        var handler = new StubHandler();
        var environment = new EnvironmentCredentials(new FakeHost());

        Assert.Equal(
            $"Role {Role}: Environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.",
            (await FailAsync(new AssumeRoleCredentials(environment, new() { RoleArn = Role }, Context(handler)))).Message);
        Assert.Contains(
            "are anonymous", (await FailAsync(new AssumeRoleCredentials(AnonymousCredentials.Instance, new() { RoleArn = Role }, Context(handler)))).Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task What_sts_would_refuse_is_not_sent()
    {
        var handler = new StubHandler();

        Assert.Contains("RoleSessionName", (await FailAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role, SessionName = "a b" }, Context(handler)))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "DurationSeconds", (await FailAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role, Duration = TimeSpan.FromMinutes(14) }, Context(handler)))).Message, StringComparison.Ordinal);
        Assert.Contains("A region is needed to find STS", (await FailAsync(new AssumeRoleCredentials(Own, new() { RoleArn = Role }, new ClientOptions { Host = new FakeHost() }))).Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Answer_that_cannot_be_read_gives_none()
    {
        Assert.Equal($"Role {Role}: the service's answer holds no credentials.", (await FailAsync(new AssumeRoleCredentials(
            Own, new() { RoleArn = Role }, Context(new StubHandler(StubHandler.Answer(200, "<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>")))))).Message);
        Assert.StartsWith($"Role {Role}: The service's answer cannot be read", (await FailAsync(new AssumeRoleCredentials(
            Own, new() { RoleArn = Role }, Context(new StubHandler(StubHandler.Answer(200, "hush")))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_identity_sends_the_token_of_the_file_unsigned()
    {
        var handler = new StubHandler(Answers.Sts("AssumeRoleWithWebIdentity", "AKIDWEB", Answers.Now));
        var host = new FakeHost().WithFile("/token", "hush-jwt-1\n")
            .With("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").With("AWS_ROLE_ARN", Role).With("AWS_ROLE_SESSION_NAME", "pod");
        var identity = new WebIdentityCredentials(null, TestContexts.Of(host, new PastTime(Answers.Now), handler));

        Assert.Equal("111122223333", (await GetAsync(identity))!.AccountId);
        host.WithFile("/token", "hush-jwt-2");
        await GetAsync(identity);

        Assert.Equal(
            ["hush-jwt-1", "hush-jwt-2"],
            handler.Sent.Select(static sent => sent.Body!.Split("&WebIdentityToken=")[1].Split('&')[0]));
        Assert.All(handler.Sent, static sent => Assert.DoesNotContain("Authorization", sent.Headers.Keys));
        Assert.Contains("&RoleSessionName=pod&", handler.Sent[0].Body!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, "AWS_WEB_IDENTITY_TOKEN_FILE is not set", false)]
    [InlineData(null, Role, null, "AWS_WEB_IDENTITY_TOKEN_FILE is not set", false)]
    [InlineData("/token", null, null, "AWS_WEB_IDENTITY_TOKEN_FILE is set and AWS_ROLE_ARN is not", true)]
    [InlineData("/token", Role, null, "the token file /token is not there", true)]
    [InlineData("/token", Role, " \n", "the token file /token is empty", true)]
    public async Task Web_identity_that_is_not_set_up_says_what_is_missing(string? file, string? role, string? token, string expected, bool isFinal)
    {
        var host = new FakeHost().With("AWS_WEB_IDENTITY_TOKEN_FILE", file ?? "").With("AWS_ROLE_ARN", role ?? "");
        if (token is not null)
            host.WithFile("/token", token);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(new WebIdentityCredentials(null, TestContexts.Of(host, new PastTime(Answers.Now)))));

        Assert.Equal(($"Web identity: {expected}.", isFinal), (failure.Message, failure.IsFinal));
    }

    [Fact]
    public async Task Refusal_that_repeats_the_token_is_not_told()
    {
        var host = new FakeHost().WithFile("/token", "hush-jwt");
        var handler = new StubHandler(Answers.StsError("InvalidIdentityToken", "hush-jwt is none"));

        var failure = await FailAsync(new WebIdentityCredentials(
            new WebIdentityOptions { TokenFile = "/token", RoleArn = Role }, TestContexts.Of(host, new PastTime(Answers.Now), handler)));
        Assert.Equal("Web identity: the service refused with status 403.", failure.Message);
    }

    private static CredentialsContext Context(StubHandler handler) => TestContexts.Of(new FakeHost(), new PastTime(Answers.Now), handler);

    private static async Task<AwsCredentials?> GetAsync(ICredentialsProvider provider) => await provider.GetCredentialsAsync(Cancellation);

    private static async Task<CredentialsException> FailAsync(ICredentialsProvider provider)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(provider));
        Assert.True(failure.IsFinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
