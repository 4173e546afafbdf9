using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class ContainerCredentialsTests
{
    private const string Relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string Full = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private const string Token = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private const string TokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

    private static readonly DateTimeOffset End = Answers.Now.AddHours(6);

    [Fact]
    public async Task Task_of_ecs_asks_its_host()
    {
        var handler = new StubHandler(Answers.Local("AKIDTASK", End));

        var credentials = await GetAsync(new FakeHost().With(Relative, "/v2/credentials/id?x=1").With(Full, "http://localhost/other"), handler);

        Assert.Equal(new AwsCredentials("AKIDTASK", "hush-secret", "hush-token") { AccountId = "111122223333", Expiration = End }, credentials);
        var sent = Assert.Single(handler.Sent);
        Assert.Equal(("GET", "http://169.254.170.2/v2/credentials/id?x=1", "application/json"), (sent.Method, sent.Url, sent.Headers["Accept"]));
        Assert.DoesNotContain("Authorization", sent.Headers.Keys);
    }

    [Fact]
    public async Task Token_of_the_file_comes_before_the_one_of_the_variable_and_is_read_each_time()
    {
        var handler = new StubHandler(Answers.Local("AKIDPOD", Answers.Now.AddDays(-1)));
        var host = new FakeHost().With(Full, "http://169.254.170.23/v1/credentials").With(Token, "hush-variable");
        var container = new ContainerCredentials(TestContexts.Of(host, new PastTime(Answers.Now), handler));
        await container.GetCredentialsAsync(Cancellation);
        await container.GetCredentialsAsync(Cancellation);
        host.With(TokenFile, "/token").WithFile("/token", "hush-first\n");
        await container.GetCredentialsAsync(Cancellation);
        host.WithFile("/token", "hush-second");
        await container.GetCredentialsAsync(Cancellation);

        Assert.Equal(["hush-variable", "hush-variable", "hush-first", "hush-second"], handler.Sent.Select(static sent => sent.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("https://anywhere.example/x")]
    [InlineData("https://192.0.2.1:8443/x")]
    [InlineData("http://localhost:8080/x")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("http://127.9.9.9/x")]
    [InlineData("http://[::1]/x")]
    [InlineData("http://169.254.170.2/x")]
    [InlineData("http://169.254.170.23/x")]
    [InlineData("http://[fd00:ec2::23]/x")]
    public async Task Full_address_may_be_https_or_the_containers_own_host(string address)
    {
        var handler = new StubHandler(Answers.Local("AKIDTASK", End));

        Assert.Equal("AKIDTASK", (await GetAsync(new FakeHost().With(Full, address), handler))!.AccessKeyId);
        Assert.Equal(address, Assert.Single(handler.Sent).Url);
    }

    [Theory]
    [InlineData(Full, "http://192.0.2.1/hush")]
    [InlineData(Full, "http://169.254.169.254/hush")]
    [InlineData(Full, "http://localhost.example/hush")]
    [InlineData(Full, "http://127.0.0.1.example/hush")]
    [InlineData(Full, "http://localhost@192.0.2.1/hush")]
    [InlineData(Full, "ftp://localhost/hush")]
    [InlineData(Full, "/hush")]
    [InlineData(Relative, "hush")]
    [InlineData(Relative, "@192.0.2.1/hush")]
    [InlineData(Relative, ".example/hush")]
    public async Task Other_address_is_refused_and_gets_no_token(string variable, string address)
    {
        var handler = new StubHandler(Answers.Local("AKIDTASK", End));

        var failure = await FailAsync(new FakeHost().With(variable, address).With(Token, "hush-token"), handler);

        Assert.StartsWith($"Container: {variable} must be ", failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("hush\r\nX-Evil: 1")]
    [InlineData("hush\nhush")]
    [InlineData("hush\u0001")]
    public async Task Token_that_is_no_header_is_refused(string token)
    {
        var handler = new StubHandler(Answers.Local("AKIDTASK", End));
        var host = new FakeHost().With(Relative, "/x");

        Assert.Contains("has control characters", (await FailAsync(host.With(Token, token), handler)).Message, StringComparison.Ordinal);
        Assert.Contains("has control characters", (await FailAsync(host.With(TokenFile, "/token").WithFile("/token", token), handler)).Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Token_file_that_is_not_there_is_said_to() =>
        Assert.Equal("Container: the token file /token is not there.", (await FailAsync(new FakeHost().With(Relative, "/x").With(TokenFile, "/token"), new StubHandler())).Message);

    [Fact]
    public async Task What_may_pass_is_tried_three_times_and_what_may_not_once()
    {
        foreach (var failure in (Exception[])[new HttpRequestException("reset"), new SocketException((int)SocketError.NotConnected)])
        {
            var passing = new StubHandler(StubHandler.Answer(500, "hush"), StubHandler.Fail(failure), Answers.Local("AKIDTASK", End));
            Assert.Equal("AKIDTASK", (await GetAsync(new FakeHost().With(Relative, "/x"), passing))!.AccessKeyId);
        }

        var broken = new StubHandler(StubHandler.Answer(503, "hush"));
        Assert.Equal("Container: 169.254.170.2 answered with status 503.", (await FailAsync(new FakeHost().With(Relative, "/x"), broken)).Message);
        Assert.Equal(3, broken.Sent.Count);

        var refusing = new StubHandler(StubHandler.Answer(403, "hush"));
        Assert.Equal("Container: 169.254.170.2 answered with status 403.", (await FailAsync(new FakeHost().With(Relative, "/x"), refusing)).Message);
        Assert.Single(refusing.Sent);
    }

    [Theory]
    [InlineData("hush", "is not JSON")]
    [InlineData("""{"AccessKeyId":"a","SecretAccessKey":"hush"}""", "has no Token")]
    [InlineData("""{"AccessKeyId":"a","SecretAccessKey":"hush","Token":"hush"}""", "has no Expiration")]
    [InlineData("""{"AccessKeyId":5,"SecretAccessKey":"hush","Token":"hush"}""", "has no AccessKeyId")]
    public async Task Answer_without_credentials_is_said_to_be_none(string body, string expected) =>
        Assert.Equal($"Container: what it gave {expected}.", (await FailAsync(new FakeHost().With(Relative, "/x"), new StubHandler(StubHandler.Answer(200, body)))).Message);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<AwsCredentials?> GetAsync(FakeHost host, StubHandler handler) =>
        await new ContainerCredentials(TestContexts.Of(host, new PastTime(Answers.Now), handler)).GetCredentialsAsync(Cancellation);

    private static async Task<CredentialsException> FailAsync(FakeHost host, StubHandler handler)
    {
        var failure = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(host, handler));
        Assert.True(failure.IsFinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
