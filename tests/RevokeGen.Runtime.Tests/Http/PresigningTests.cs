using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class PresigningTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Request_is_signed_in_its_url_and_not_sent()
    {
        using var pipeline = new TestPipeline(new StubHandler());

        var presigned = await pipeline.PresignAsync("hello", Minute);

        Assert.Empty(pipeline.Handler.Sent);
        Assert.Equal((HttpMethod.Post, "hello"), (presigned.Method, Encoding.UTF8.GetString(presigned.Body.Span)));
        Assert.Equal(
            "https://ping.eu-west-1.example.com/ping?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Feu-west-1%2Fpingpong%2Faws4_request&X-Amz-Date=20260102T030405Z"
            + $"&X-Amz-SignedHeaders=content-type%3Bhost&X-Amz-Expires=60&X-Amz-Security-Token={TestPipeline.Token}&X-Amz-Signature=",
            presigned.Url.AbsoluteUri[..^64]);
        Assert.Equal("text/plain", Assert.Single(presigned.Headers, static header => header.Key == "content-type").Value);
        Assert.Equal(TestPipeline.Start + Minute, presigned.ExpiresAt);
        Assert.Equal(ExpectedSignature(presigned, HexSha256("hello")), SignatureOf(presigned));
        Assert.Equal("POST https://ping.eu-west-1.example.com/ping", presigned.ToString());
    }

    [Fact]
    public async Task Body_for_s3_may_be_any()
    {
        using var pipeline = new TestPipeline(new StubHandler(), service: PingOperation.Info.Service with { SigningName = "s3" });

        var presigned = await pipeline.PresignAsync("hello", Minute);

        Assert.Equal(ExpectedSignature(presigned, "UNSIGNED-PAYLOAD"), SignatureOf(presigned));
        Assert.DoesNotContain("x-amz-content-sha256", presigned.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Message_has_what_was_signed()
    {
        using var pipeline = new TestPipeline(new StubHandler());
        var presigned = await pipeline.PresignAsync("hello", Minute, new Dictionary<string, string> { ["X-K8s-Aws-Id"] = "my-cluster" });

        using var message = presigned.ToMessage();

        Assert.Equal((presigned.Method, presigned.Url), (message.Method, message.RequestUri));
        Assert.Equal("my-cluster", Assert.Single(message.Headers.GetValues("x-k8s-aws-id")));
        Assert.Equal("text/plain", message.Content!.Headers.ContentType?.MediaType);
        Assert.Equal("hello", await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SignedHeaders=content-type%3Bhost%3Bx-k8s-aws-id&", presigned.Url.Query, StringComparison.Ordinal);
        Assert.Equal(ExpectedSignature(presigned, HexSha256("hello")), SignatureOf(presigned));
    }

    [Theory]
    [InlineData("not a name", "x")]
    [InlineData("X-Lines", "a\r\nb: c")]
    [InlineData("Host", "elsewhere.example.com")]
    [InlineData("Content-Type", "text/html")]
    public async Task Header_that_cannot_be_added_is_refused(string name, string value)
    {
        using var pipeline = new TestPipeline(new StubHandler());

        await Assert.ThrowsAsync<ArgumentException>(() => pipeline.PresignAsync("hello", Minute, new Dictionary<string, string> { [name] = value }));
    }

    [Theory]
    [InlineData(0.999, false)]
    [InlineData(1, true)]
    [InlineData(604_800, true)]
    [InlineData(604_801, false)]
    public async Task Url_is_good_for_a_second_up_to_a_week(double seconds, bool isAllowed)
    {
        using var pipeline = new TestPipeline(new StubHandler());
        var presign = () => pipeline.PresignAsync("hello", TimeSpan.FromSeconds(seconds));

        if (isAllowed)
            Assert.Equal(TestPipeline.Start.AddSeconds(seconds), (await presign()).ExpiresAt);
        else
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(presign);
    }

    [Fact]
    public async Task Url_is_good_no_longer_than_its_credentials()
    {
        using var pipeline = Expiring(TimeSpan.FromSeconds(30.9));

        var presigned = await pipeline.PresignAsync("hello", Minute);

        Assert.Contains("&X-Amz-Expires=30&", presigned.Url.Query, StringComparison.Ordinal);
        Assert.Equal(TestPipeline.Start.AddSeconds(30), presigned.ExpiresAt);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(-5)]
    public async Task Credentials_that_end_at_once_sign_no_url(double seconds)
    {
        using var pipeline = Expiring(TimeSpan.FromSeconds(seconds));

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => pipeline.PresignAsync("hello", Minute));

        Assert.DoesNotContain(TestPipeline.Secret, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_credentials_sign_no_url()
    {
        using var pipeline = new TestPipeline(new StubHandler(), static settings => settings with { Credentials = AnonymousCredentials.Instance });

        await Assert.ThrowsAsync<CredentialsException>(() => pipeline.PresignAsync("hello", Minute));
    }

    [Fact]
    public async Task Settings_and_rules_are_those_of_sending()
    {
        using var regionless = new TestPipeline(new StubHandler(), static settings => settings with
        {
            Endpoint = new EndpointParameters(null, UseFips: false, UseDualStack: false, "http://localhost:4566"),
        });

        await Assert.ThrowsAsync<ConfigurationException>(() => regionless.PresignAsync("hello", Minute));
        await Assert.ThrowsAsync<InvalidRequestException>(() => regionless.PresignAsync("", Minute));
    }

    [Fact]
    public async Task Long_bodies_are_not_compressed()
    {
        using var pipeline = new TestPipeline(
            new StubHandler(), static settings => settings with { Compression = new(static () => new CompressionSettings(IsDisabled: false, MinSize: 0)) });

        var presigned = await pipeline.PresignAsync<PackedPing>("hello", Minute);

        Assert.Equal("hello", Encoding.UTF8.GetString(presigned.Body.Span));
    }

    [Fact]
    public async Task Time_is_the_services_once_it_is_known()
    {
        var ahead = TestPipeline.Start.AddHours(2);
        using var pipeline = new TestPipeline(new StubHandler(
            StubHandler.Answer(403, "", ("x-code", "RequestTimeTooSkewed"), ("Date", ahead.ToString("R", CultureInfo.InvariantCulture))), StubHandler.Answer(200, "hi")));
        await pipeline.SendAsync();

        var presigned = await pipeline.PresignAsync("hello", Minute);

        Assert.Contains("&X-Amz-Date=20260102T0504", presigned.Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_goes_on_sending()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));
        await pipeline.PresignAsync("hello", Minute);

        await pipeline.SendAsync();

        Assert.Contains("Authorization", Assert.Single(pipeline.Handler.Sent).Headers.Keys);
    }

    [Fact]
    public async Task One_call_is_made()
    {
        using var pipeline = new TestPipeline(new StubHandler());

        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.PresignAsync(static _ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.PresignAsync(static calls => Task.WhenAll(Call(calls), Call(calls))));
    }

    private static Task<Pong> Call(ServicePipeline<PlainProtocol> pipeline) =>
        pipeline.SendAsync<PingOperation, Ping, Pong>(new Ping("hello"), TestContext.Current.CancellationToken);

    private static TestPipeline Expiring(TimeSpan remaining) => new(new StubHandler(), settings => settings with
    {
        Credentials = new StaticCredentials(new AwsCredentials("AKIDEXAMPLE", TestPipeline.Secret) { Expiration = TestPipeline.Start + remaining }),
    });

    private static string SignatureOf(PresignedRequest request) => request.Url.Query[^64..];

    // The steps of the specification, written down once more.
    private static string ExpectedSignature(PresignedRequest request, string payloadHash)
    {
        var pairs = request.Url.Query[1..^(64 + "&X-Amz-Signature=".Length)].Split('&').Order(StringComparer.Ordinal).ToList();
        string Value(string name) => Uri.UnescapeDataString(pairs.Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);
        var names = Value("X-Amz-SignedHeaders");
        var lines = names.Split(';').Select(name => $"{name}:{(name == "host" ? request.Url.Authority : request.Headers[name])}\n");
        var canonical = $"{request.Method}\n{request.Url.AbsolutePath}\n{string.Join('&', pairs)}\n{string.Concat(lines)}\n{names}\n{payloadHash}";
        var scope = Value("X-Amz-Credential").Split('/', 2)[1];
        var key = scope.Split('/').Aggregate(
            Encoding.UTF8.GetBytes("AWS4" + TestPipeline.Secret), static (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{Value("X-Amz-Date")}\n{scope}\n{HexSha256(canonical)}")));
    }

    private static string HexSha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
