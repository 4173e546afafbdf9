using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class CredentialsChainTests
{
    private const string Role = "arn:aws:iam::111122223333:role/r";

    private static readonly DateTimeOffset End = Answers.Now.AddHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sources_are_asked_in_the_documented_order()
    {
        var found = new List<string>();
        var host = new FakeHost().WithCredentials("[default]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = hush\n").WithFile("/token", "hush-jwt")
            .With("AWS_ACCESS_KEY_ID", "AKIDENV").With("AWS_SECRET_ACCESS_KEY", "hush")
            .With("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").With("AWS_ROLE_ARN", Role)
            .With("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x");
        await FindAsync(new StubHandler());
        host.Variables.Remove("AWS_ACCESS_KEY_ID");
        host.Variables.Remove("AWS_SECRET_ACCESS_KEY");
        await FindAsync(new StubHandler(Answers.Sts("AssumeRoleWithWebIdentity", "AKIDWEB", End)));
        host.Variables.Remove("AWS_WEB_IDENTITY_TOKEN_FILE");
        await FindAsync(new StubHandler());
        host.Files.Clear();
        await FindAsync(new StubHandler(Answers.Local("AKIDCONTAINER", End)));
        host.Variables.Remove("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        await FindAsync(new StubHandler(StubHandler.Answer(200, "hush-imds"), StubHandler.Answer(200, "role"), Answers.Local("AKIDINSTANCE", End)));

        Assert.Equal(["AKIDENV", "AKIDWEB", "AKIDPROFILE", "AKIDCONTAINER", "AKIDINSTANCE"], found);

        async Task FindAsync(StubHandler handler) => found.Add((await Chain(host, handler).GetCredentialsAsync(Cancellation))!.AccessKeyId);
    }

    [Fact]
    public async Task Source_that_is_set_up_and_fails_ends_the_search_which_says_what_was_tried()
    {
        var handler = new StubHandler(Answers.StsError("AccessDenied", "no"));
        var host = new FakeHost().WithCredentials("[default]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = hush\n").WithFile("/token", "hush-jwt")
            .With("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").With("AWS_ROLE_ARN", Role);

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Chain(host, handler).GetCredentialsAsync(Cancellation));

        Assert.Equal(
            "No credentials found. Environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set. Web identity: AccessDenied: no (status 403, request id r-1).",
            failure.Message);
        Assert.True(failure.IsFinal);
    }

    [Fact]
    public void Nothing_is_read_or_sent_before_the_first_call()
    {
        var handler = new StubHandler();
        var host = new FakeHost().With("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x").With("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");

        Chain(host, handler);

        Assert.Equal(0, host.Reads);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Clients_region_and_profile_are_those_of_its_credentials()
    {
        var handler = new StubHandler(Answers.Sts("AssumeRole", "AKIDROLE", End));
        var host = new FakeHost().WithConfig(
            $"[profile p]\nregion = eu-south-1\nuse_fips_endpoint = true\nrole_arn = {Role}\nsource_profile = p\naws_access_key_id = AKIDOWN\naws_secret_access_key = hush\n");
        var options = new ClientOptions { Profile = "p", Endpoint = new("https://the-service.example"), TimeProvider = new PastTime(Answers.Now), Host = host };
        foreach (var client in new[] { options, options with { Region = "us-west-2" } })
        {
            var context = CredentialsContext.Of(client) with { Services = new(handler) };
            await CredentialsChain.For(context).GetCredentialsAsync(Cancellation);
        }

        Assert.Equal(["https://sts-fips.eu-south-1.amazonaws.com/", "https://sts-fips.us-west-2.amazonaws.com/"], handler.Sent.Select(static sent => sent.Url));
    }

    /// <summary>Each source is set up with secrets and fails, in turn, for each way that it can; nothing of them may be in what is thrown.</summary>
    [Fact]
    public async Task No_secret_is_in_any_failure()
    {
        const string Jwt = "hush-jwt";
        var refusals = new[]
        {
            Answers.StsError("hush-code", "hush-jwt hush-own-secret hush-own-token"),
            StubHandler.Answer(500, "hush"),
            StubHandler.Answer(200, "{hush"),
            StubHandler.Answer(200, "<hush>"),
            StubHandler.Answer(200, """{"Code":"hush","AccessKeyId":"hush"}"""),
            StubHandler.Answer(401, """{"message":"hush-access hush-refresh hush-client"}""", ("x-amzn-errortype", "hush-access")),
            StubHandler.Fail(new System.Net.Http.HttpRequestException("reset")),
        };
        var own = "aws_access_key_id = AKIDOWN\naws_secret_access_key = hush-own-secret\naws_session_token = hush-own-token\n";
        var sso = "sso_session = dev\nsso_account_id = 111122223333\nsso_role_name = Reader\n[sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://u\n";
        var file = new SsoTokenFile(new FakeHost(), "dev").Path;
        var token = """{"accessToken":"hush-access","expiresAt":"2026-01-02T03:01:00Z","refreshToken":"hush-refresh","clientId":"c","clientSecret":"hush-client"}""";
        var hosts = new Func<FakeHost>[]
        {
            () => new FakeHost().With("AWS_SECRET_ACCESS_KEY", "hush-half"),
            () => new FakeHost().With("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").With("AWS_ROLE_ARN", Role).WithFile("/token", Jwt),
            () => new FakeHost().WithConfig($"[default]\nrole_arn = {Role}\nsource_profile = default\n{own}"),
            () => new FakeHost().WithConfig($"[default]\nrole_arn = {Role}\nsource_profile = default\nmfa_serial = hush\n{own}"),
            () => new FakeHost().WithConfig($"[default]\nrole_arn = {Role}\nweb_identity_token_file = /token\n").WithFile("/token", Jwt),
            () => new FakeHost().WithConfig("[default]\ncredential_process = hush-program hush-argument\n"),
            () => new FakeHost().WithConfig("[default]\n" + sso).WithFile(file, token),
            () => new FakeHost().WithConfig("[default]\n" + sso).WithFile(file, token.Replace(":01:", ":00:", StringComparison.Ordinal)),
            () => new FakeHost().WithConfig("[default]\n" + sso).WithFile(file, "hush"),
            () => new FakeHost().With("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://localhost/hush?hush").With("AWS_CONTAINER_AUTHORIZATION_TOKEN", "hush-auth"),
            () => new FakeHost(),
        };

        var failures = 0;
        foreach (var host in hosts)
        {
            foreach (var refusal in refusals)
            {
                var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await Chain(host(), new StubHandler(refusal)).GetCredentialsAsync(Cancellation));
                Assert.DoesNotContain("hush", failure.ToString().Replace("hush-code", "", StringComparison.Ordinal), StringComparison.Ordinal);
                failures++;
            }
        }

        Assert.Equal(hosts.Length * refusals.Length, failures);
    }

    private static ICredentialsProvider Chain(FakeHost host, StubHandler handler) => CredentialsChain.For(TestContexts.Of(host, new PastTime(Answers.Now), handler));
}
