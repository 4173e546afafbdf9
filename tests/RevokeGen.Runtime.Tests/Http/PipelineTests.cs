using System;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class PipelineTests
{
    [Fact]
    public async Task Request_goes_to_the_resolved_endpoint_signed_and_named()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.Equal(("POST", "https://ping.eu-west-1.example.com/ping", "hello"), (sent.Method, sent.Url, sent.Body));
        Assert.Equal("text/plain", sent.Headers["Content-Type"]);
        Assert.Equal("5", sent.Headers["Content-Length"]);
        Assert.Equal("20260102T030405Z", sent.Headers["X-Amz-Date"]);
        Assert.Equal(TestPipeline.Token, sent.Headers["X-Amz-Security-Token"]);
        Assert.StartsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/pingpong/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=",
            sent.Headers["Authorization"],
            StringComparison.Ordinal);
        Assert.Matches(@"^revokegen/\d+\.\d+\.\d+ os/\w+ lang/csharp md/dotnet#[\d.]+ api/Ping_Pong#2020-01-02$", sent.Headers["User-Agent"]);
        Assert.Equal("attempt=1; max=3", sent.Headers["amz-sdk-request"]);
        Assert.True(Guid.TryParse(sent.Headers["amz-sdk-invocation-id"], out _));
    }

    [Fact]
    public async Task Application_and_surroundings_are_named_at_the_end()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { UserAgent = new("off-boarding", "AWS_ECS_FARGATE") });

        await pipeline.SendAsync();

        Assert.EndsWith(" api/Ping_Pong#2020-01-02 exec-env/AWS_ECS_FARGATE app/off-boarding", Assert.Single(pipeline.Handler.Sent).Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_is_read_with_its_status_and_request_id()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(201, "hi", ("x-amzn-RequestId", "r-1"))));

        var pong = await pipeline.SendAsync();

        Assert.Equal(new Pong("hi", new ResponseMetadata("r-1", 201) { Headers = pong.Metadata.Headers }), pong);
    }

    [Theory]
    [InlineData("x-amz-request-id")]
    [InlineData("x-amz-id-2")]
    public async Task Request_id_has_several_header_names(string header)
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi", (header, "r-1"))));

        Assert.Equal("r-1", (await pipeline.SendAsync()).Metadata.RequestId);
    }

    [Fact]
    public async Task Request_id_is_taken_from_the_body_when_no_header_has_it()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "id=r-2|hi")));

        Assert.Equal("r-2", (await pipeline.SendAsync()).Metadata.RequestId);
    }

    [Fact]
    public async Task Invalid_request_is_not_sent()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => pipeline.SendAsync(""));

        Assert.Equal("Text", Assert.Single(exception.Violations).Path);
        Assert.Empty(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Unchecked_request_is_sent_and_an_empty_body_has_no_content_type()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { ValidateRequests = false });

        await pipeline.SendAsync("");

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.Null(sent.Body);
        Assert.Contains("SignedHeaders=host;x-amz-date;", sent.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_request_is_not_signed_and_needs_no_region()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with
        {
            Credentials = AnonymousCredentials.Instance,
            Endpoint = new EndpointParameters(null, UseFips: false, UseDualStack: false, "http://localhost:4566/base"),
        });

        await pipeline.SendAsync();

        var sent = Assert.Single(pipeline.Handler.Sent);
        Assert.Equal("http://localhost:4566/base/ping", sent.Url);
        Assert.False(sent.Headers.ContainsKey("Authorization"));
        Assert.False(sent.Headers.ContainsKey("X-Amz-Date"));
    }

    [Fact]
    public async Task Missing_region_is_the_rules_own_error_and_sends_nothing()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with { Endpoint = settings.Endpoint with { Region = null } });

        var exception = await Assert.ThrowsAsync<EndpointException>(() => pipeline.SendAsync());

        Assert.Equal("Invalid Configuration: Missing Region", exception.Message);
        Assert.Empty(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Signing_without_a_region_says_what_to_set()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")), settings => settings with
        {
            Endpoint = new EndpointParameters(null, UseFips: false, UseDualStack: false, "http://localhost:4566"),
        });

        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => pipeline.SendAsync());

        Assert.Contains("AWS_REGION", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_rules_are_asked_once_per_client()
    {
        var rules = new CountingRules();
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(200, "hi")), service: PingOperation.Info.Service with { EndpointRules = rules });

        await pipeline.SendAsync();
        await pipeline.SendAsync();

        Assert.Equal(1, rules.Asked);
    }

    [Fact]
    public async Task Refusal_is_thrown_as_the_protocol_reads_it()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(StubHandler.Answer(400, "no such thing", ("x-code", "NotFound"), ("x-amzn-requestid", "r-3"))));

        var exception = await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync());

        Assert.Equal("NotFound: no such thing (status 400, request id r-3)", exception.Message);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Redirect_is_a_refusal()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(307, "", ("Location", "https://elsewhere.example.com"))));

        Assert.Equal(307, (await Assert.ThrowsAsync<ServiceException>(() => pipeline.SendAsync())).StatusCode);
        Assert.Single(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Disposed_client_sends_nothing()
    {
        var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));
        pipeline.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => pipeline.SendAsync());

        Assert.Empty(pipeline.Handler.Sent);
    }

    [Fact]
    public async Task Transport_of_the_caller_outlives_the_client()
    {
        using var handler = new StubHandler(StubHandler.Answer(200, "hi"));
        using var client = new HttpClient(handler);
        using (var pipeline = new TestPipeline(client))
            await pipeline.SendAsync();

        Assert.False(handler.IsDisposed);
        Assert.Equal("hi", await client.GetStringAsync(new Uri("http://localhost/"), TestContext.Current.CancellationToken));
    }
}
