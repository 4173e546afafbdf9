using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class InstanceMetadataCredentialsTests
{
    private const string Service = "http://169.254.169.254/latest/";

    private static readonly DateTimeOffset End = Answers.Now.AddHours(6);

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Token = StubHandler.Answer(200, "hush-imds");

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Role = StubHandler.Answer(200, "my-role+x\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_comes_first_then_the_role_then_its_credentials()
    {
        var handler = new StubHandler(Token, Role, Answers.Local("AKIDEC2", End));

        var credentials = await GetAsync(new FakeHost(), handler);

        Assert.Equal(new AwsCredentials("AKIDEC2", "hush-secret", "hush-token") { AccountId = "111122223333", Expiration = End }, credentials);
        Assert.Equal(
            [("PUT", Service + "api/token"), ("GET", Service + "meta-data/iam/security-credentials/"), ("GET", Service + "meta-data/iam/security-credentials/my-role+x")],
            handler.Sent.Select(static sent => (sent.Method, sent.Url)));
        Assert.Equal("21600", handler.Sent[0].Headers["x-aws-ec2-metadata-token-ttl-seconds"]);
        Assert.All(handler.Sent.Skip(1), static sent => Assert.Equal("hush-imds", sent.Headers["x-aws-ec2-metadata-token"]));
    }

    [Fact]
    public async Task Service_that_does_not_answer_is_not_asked_by_every_call()
    {
        var handler = new StubHandler(StubHandler.Fail(new HttpRequestException("nobody there")));
        var time = new FakeTimeProvider(Answers.Now);
        var provider = new InstanceMetadataCredentials(null, TestContexts.Of(new FakeHost(), time, handler));

        for (var second = 0; second <= 10; second++)
        {
            await Assert.ThrowsAsync<CredentialsException>(async () => await provider.GetCredentialsAsync(Cancellation));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ipv6", "http://[fd00:ec2::254]/latest/api/token")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "https://near.example:8443/base/", "https://near.example:8443/base/latest/api/token")]
    public async Task Address_is_a_setting(string variable, string value, string expected)
    {
        var handler = new StubHandler(Token, Role, Answers.Local("AKIDEC2", End));
        await GetAsync(new FakeHost().With(variable, value), handler);

        Assert.Equal(expected, handler.Sent[0].Url);
    }

    [Fact]
    public async Task Service_that_is_switched_off_is_not_asked()
    {
        var handler = new StubHandler(Token, Role, Answers.Local("AKIDEC2", End));

        Assert.Equal("Instance metadata: AWS_EC2_METADATA_DISABLED is true.", (await FailAsync(new FakeHost().With("AWS_EC2_METADATA_DISABLED", "True"), handler)).Message);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("AWS_EC2_METADATA_DISABLED", "hush")]
    [InlineData("AWS_EC2_METADATA_V1_DISABLED", "hush")]
    [InlineData("AWS_METADATA_SERVICE_TIMEOUT", "0")]
    [InlineData("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "hush")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "hush")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "hush")]
    public async Task Setting_that_cannot_be_used_is_named(string variable, string value)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(new FakeHost().With(variable, value), new StubHandler(Token)));

        Assert.StartsWith($"Instance metadata: {variable} must be ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Without_a_token_there_is_no_request_without_one(int status)
    {
        var handler = new StubHandler(StubHandler.Answer(status, "hush"), Role, Answers.Local("AKIDEC2", End));

        Assert.Contains($"status {status}", (await FailAsync(new FakeHost(), handler)).Message, StringComparison.Ordinal);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(0)]
    public async Task Version_1_is_used_where_it_is_allowed(int status)
    {
        var none = status == 0 ? StubHandler.Fail(new HttpRequestException("dropped")) : StubHandler.Answer(status, "");
        var handler = new StubHandler(none, Role, Answers.Local("AKIDEC2", End));

        Assert.Equal("AKIDEC2", (await GetAsync(new FakeHost().With("AWS_EC2_METADATA_V1_DISABLED", "false"), handler))!.AccessKeyId);
        Assert.All(handler.Sent.Skip(1), static sent => Assert.DoesNotContain("x-aws-ec2-metadata-token", sent.Headers.Keys));
    }

    [Fact]
    public async Task Request_that_is_bad_is_no_reason_for_version_1()
    {
        var handler = new StubHandler(StubHandler.Answer(400, ""), Role, Answers.Local("AKIDEC2", End));

        await FailAsync(new FakeHost().With("AWS_EC2_METADATA_V1_DISABLED", "false"), handler);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData(404, "hush", "the instance has no role")]
    [InlineData(200, "\n", "the instance has no role")]
    [InlineData(200, "../../hush", "what it gave for the role's name is none")]
    [InlineData(200, "<html>hush", "what it gave for the role's name is none")]
    [InlineData(401, "hush", "it answered the request for the role with status 401")]
    public async Task Instance_without_a_role_is_said_to_be(int status, string body, string expected)
    {
        var handler = new StubHandler(Token, StubHandler.Answer(status, body), Answers.Local("AKIDEC2", End));

        Assert.Equal($"Instance metadata: {expected}.", (await FailAsync(new FakeHost(), handler)).Message);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task Role_that_the_instance_cannot_take_on_is_said_to_be_wrong()
    {
        var handler = new StubHandler(Token, Role, StubHandler.Answer(200, """{"Code":"AssumeRoleUnauthorizedAccess","Message":"hush"}"""));

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(new FakeHost(), handler));
        Assert.Contains("cannot give credentials of the role", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_found_out_by_one_attempt_and_an_error_that_may_pass_by_three()
    {
        var silent = new StubHandler(StubHandler.Fail(new HttpRequestException("no route")));
        Assert.Equal("Instance metadata: 169.254.169.254 did not answer.", (await FailAsync(new FakeHost(), silent)).Message);
        Assert.Single(silent.Sent);

        silent = new StubHandler(StubHandler.Fail(new HttpRequestException("no route")));
        await FailAsync(new FakeHost().With("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "2"), silent);
        Assert.Equal(2, silent.Sent.Count);

        var busy = new StubHandler(StubHandler.Answer(500, ""), StubHandler.Answer(500, ""), Token, StubHandler.Answer(503, ""), Role, Answers.Local("AKIDEC2", End));
        Assert.Equal("AKIDEC2", (await GetAsync(new FakeHost(), busy))!.AccessKeyId);
    }

    [Fact]
    public async Task Attempt_ends_with_its_timeout()
    {
        var waiting = new StubHandler(static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });

        Assert.Equal("Instance metadata: 169.254.169.254 did not answer.", (await FailAsync(new FakeHost(), waiting)).Message);
    }

    [Fact]
    public async Task Expired_ones_that_the_service_has_no_newer_of_are_used_on_for_a_while()
    {
        var handler = new StubHandler(Token, Role, Answers.Local("AKIDOLD", Answers.Now.AddHours(-1)));

        Assert.Equal(Answers.Now.AddMinutes(20), (await GetAsync(new FakeHost(), handler))!.Expiration);
    }

    private static async Task<AwsCredentials?> GetAsync(FakeHost host, StubHandler handler) =>
        await new InstanceMetadataCredentials(null, TestContexts.Of(host, new PastTime(Answers.Now), handler)).GetCredentialsAsync(Cancellation);

    // The last of a chain, and there on every machine: a custom chain may go on to others.
    private static async Task<CredentialsException> FailAsync(FakeHost host, StubHandler handler)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(host, handler));
        Assert.False(failure.IsFinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
