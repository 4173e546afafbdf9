using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class SsoCredentialsTests
{
    // SHA-1 of the session's name, "dev".
    private const string File = "/home/me/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json";

    private const string Refreshable = ""","refreshToken":"hush-refresh","clientId":"client","clientSecret":"hush-client","registrationExpiresAt":"2026-03-01T00:00:00Z","region":"us-east-1" """;

    private static readonly SsoOptions Role = new()
    {
        StartUrl = "https://d-abc123.awsapps.com/start", Region = "us-east-1", AccountId = "111122223333", RoleName = "Reader", SessionName = "dev",
    };

    private static readonly DateTimeOffset End = Answers.Now.AddHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Role_is_had_for_the_token_of_who_has_signed_in()
    {
        var handler = new StubHandler(Answers.Sso("AKIDSSO", End));

        var credentials = await GetAsync(SignedIn(TimeSpan.FromHours(1)), handler);

        Assert.Equal(new AwsCredentials("AKIDSSO", "hush-secret", "hush-token") { AccountId = "111122223333", Expiration = End }, credentials);
        var sent = Assert.Single(handler.Sent);
        Assert.Equal("https://portal.sso.us-east-1.amazonaws.com/federation/credentials?role_name=Reader&account_id=111122223333", sent.Url);
        Assert.Equal("hush-access", sent.Headers["x-amz-sso_bearer_token"]);
        Assert.DoesNotContain("Authorization", sent.Headers.Keys);
    }

    [Fact]
    public async Task Token_of_a_portal_without_a_session_is_found_by_its_address()
    {
        // SHA-1 of https://d-abc123.awsapps.com/start.
        var host = new FakeHost().WithFile(
            new SsoTokenFile(new FakeHost(), Role.StartUrl).Path, $$"""{"accessToken":"hush-portal","expiresAt":"{{Answers.Text(End)}}"}""");
        var handler = new StubHandler(Answers.Sso("AKIDSSO", End));

        await GetAsync(host, handler, Role with { SessionName = null });

        Assert.Equal("hush-portal", Assert.Single(handler.Sent).Headers["x-amz-sso_bearer_token"]);
    }

    [Fact]
    public async Task Token_that_is_about_to_expire_is_refreshed_and_written_back()
    {
        var host = SignedIn(TimeSpan.FromMinutes(4), Refreshable);
        var handler = new StubHandler(
            StubHandler.Answer(200, """{"accessToken":"hush-access-2","expiresIn":28800,"refreshToken":"hush-refresh-2","tokenType":"Bearer"}"""), Answers.Sso("AKIDSSO", End));

        Assert.Equal("AKIDSSO", (await GetAsync(host, handler))!.AccessKeyId);

        Assert.Equal("https://oidc.us-east-1.amazonaws.com/token", handler.Sent[0].Url);
        Assert.Equal(
            """{"clientId":"client","clientSecret":"hush-client","grantType":"refresh_token","refreshToken":"hush-refresh"}""", handler.Sent[0].Body!);
        Assert.Equal("hush-access-2", handler.Sent[1].Headers["x-amz-sso_bearer_token"]);
        using var written = JsonDocument.Parse(host.Files[File].Text);
        Assert.Equal(
            ("hush-access-2", "2026-01-02T11:00:00Z", "hush-refresh-2", "hush-client", "us-east-1"),
            (Text("accessToken"), Text("expiresAt"), Text("refreshToken"), Text("clientSecret"), Text("region")));

        string? Text(string name) => written.RootElement.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Token_that_cannot_be_written_is_used_by_this_process()
    {
        var host = SignedIn(TimeSpan.FromMinutes(-4), Refreshable);
        host.IsReadOnly = true;
        var handler = new StubHandler(
            StubHandler.Answer(200, """{"accessToken":"hush-access-2","expiresIn":28800}"""), Answers.Sso("AKIDSSO", Answers.Now), Answers.Sso("AKIDSSO", Answers.Now));
        var sso = new SsoCredentials(Role, TestContexts.Of(host, new PastTime(Answers.Now), handler));

        await sso.GetCredentialsAsync(Cancellation);
        await sso.GetCredentialsAsync(Cancellation);

        Assert.Equal(3, handler.Sent.Count);
        Assert.Equal("hush-access-2", handler.Sent[2].Headers["x-amz-sso_bearer_token"]);
    }

    [Fact]
    public async Task Refresh_that_fails_matters_only_once_the_token_has_expired()
    {
        var refusal = StubHandler.Answer(400, """{"error":"invalid_grant","error_description":"hush-refresh"}""", ("x-amzn-errortype", "InvalidGrantException"));
        Assert.Equal("AKIDSSO", (await GetAsync(SignedIn(TimeSpan.FromMinutes(4), Refreshable), new StubHandler(refusal, Answers.Sso("AKIDSSO", End))))!.AccessKeyId);

        var failure = await FailAsync(SignedIn(TimeSpan.FromMinutes(-1), Refreshable), new StubHandler(refusal));
        Assert.StartsWith("SSO: the token cannot be refreshed: InvalidGrantException", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Sign in: aws sso login --sso-session dev.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","refreshToken":"hush","clientId":"c" """)]
    [InlineData(""","refreshToken":"hush","clientId":"c","clientSecret":"hush","registrationExpiresAt":"2026-01-01T00:00:00Z" """)]
    public async Task Expired_token_that_cannot_be_refreshed_asks_for_signing_in(string rest)
    {
        var handler = new StubHandler();

        Assert.Equal($"SSO: the token in {File} has expired. Sign in: aws sso login --sso-session dev.", (await FailAsync(SignedIn(TimeSpan.FromMinutes(-1), rest), handler)).Message);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData(null, "the token file " + File + " is not there. Sign in: aws sso login --sso-session dev.")]
    [InlineData("hush", File + ": what it gave is not JSON.")]
    [InlineData("""{"accessToken":"hush"}""", File + " has no accessToken, or no expiresAt that is a time of ISO 8601.")]
    [InlineData("""{"accessToken":"hush","expiresAt":"hush"}""", File + " has no accessToken, or no expiresAt that is a time of ISO 8601.")]
    public async Task File_without_a_token_is_named(string? text, string expected)
    {
        var host = text is null ? new FakeHost() : new FakeHost().WithFile(File, text);

        Assert.Equal($"SSO: {expected}", (await FailAsync(host, new StubHandler())).Message);
    }

    [Fact]
    public async Task Time_as_the_command_line_once_wrote_it_is_read()
    {
        var host = new FakeHost().WithFile(File, """{"accessToken":"hush-access","expiresAt":"2026-01-02T04:00:00UTC"}""");

        Assert.Equal("AKIDSSO", (await GetAsync(host, new StubHandler(Answers.Sso("AKIDSSO", End))))!.AccessKeyId);
    }

    [Fact]
    public async Task Refusal_is_told_unless_it_repeats_the_token()
    {
        var refusal = StubHandler.Answer(401, """{"message":"Session token not found or invalid"}""", ("x-amzn-errortype", "UnauthorizedException"));
        Assert.Equal("SSO: UnauthorizedException: Session token not found or invalid (status 401).", (await FailAsync(SignedIn(TimeSpan.FromHours(1)), new StubHandler(refusal))).Message);

        var repeating = StubHandler.Answer(401, """{"message":"hush-access"}""", ("x-amzn-errortype", "UnauthorizedException"));
        Assert.Equal("SSO: the service refused with status 401.", (await FailAsync(SignedIn(TimeSpan.FromHours(1)), new StubHandler(repeating))).Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"roleCredentials":{"accessKeyId":"a","secretAccessKey":"hush"}}""")]
    [InlineData("""{"roleCredentials":{"accessKeyId":"a","secretAccessKey":"hush","expiration":9223372036854775807}}""")]
    public async Task Answer_without_credentials_is_said_to_be_none(string body) =>
        Assert.Equal("SSO: the service's answer holds no credentials.", (await FailAsync(SignedIn(TimeSpan.FromHours(1)), new StubHandler(StubHandler.Answer(200, body)))).Message);

    private static FakeHost SignedIn(TimeSpan left, string rest = "") =>
        new FakeHost().WithFile(File, $$"""{"accessToken":"hush-access","expiresAt":"{{Answers.Text(Answers.Now + left)}}"{{rest}}}""");

    private static async Task<AwsCredentials?> GetAsync(FakeHost host, StubHandler handler, SsoOptions? role = null) =>
        await new SsoCredentials(role ?? Role, TestContexts.Of(host, new PastTime(Answers.Now), handler)).GetCredentialsAsync(Cancellation);

    private static async Task<CredentialsException> FailAsync(FakeHost host, StubHandler handler)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(host, handler));
        Assert.True(failure.IsFinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
