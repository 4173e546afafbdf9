using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class SecretsTests
{
    [Fact]
    public void Secrets_are_in_no_text_of_any_credentials_type()
    {
        var credentials = new AwsCredentials("AKIDEXAMPLE", TestPipeline.Secret, TestPipeline.Token);
        var provider = new StaticCredentials(credentials);
        var texts = new List<object?> { credentials, provider, new CredentialsChain([provider]), new ClientOptions { Credentials = provider } };

        Assert.All(texts, text => Assert.DoesNotContain("hush", $"{text}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_are_in_no_exception_of_a_call()
    {
        var steps = new[]
        {
            StubHandler.Answer(400, "no", ("x-code", "SignatureDoesNotMatch")),
            StubHandler.Answer(200, "?malformed"),
            StubHandler.Fail(new HttpRequestException("connection refused")),
            StubHandler.Fail(new InvalidOperationException("anything")),
        };
        foreach (var step in steps)
        {
            using var pipeline = new TestPipeline(new StubHandler(step));

            var exception = await Assert.ThrowsAnyAsync<Exception>(() => pipeline.SendAsync());

            Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Secret_key_is_in_no_request()
    {
        using var pipeline = new TestPipeline(new StubHandler(StubHandler.Answer(200, "hi")));

        await pipeline.SendAsync();

        Assert.DoesNotContain(pipeline.Handler.Sent.Single().Headers.Values, value => value.Contains(TestPipeline.Secret, StringComparison.Ordinal));
    }
}
