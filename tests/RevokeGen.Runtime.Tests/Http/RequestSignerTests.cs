using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>Which requests are signed: that is the operation's to say, and then the credentials'.</summary>
public sealed class RequestSignerTests
{
    private static readonly ResolvedEndpoint Endpoint = new("https://example.com");
    private static readonly StaticCredentials Given = new("AKIDEXAMPLE", "secret");

    [Theory]
    [InlineData(OperationAuth.Required, true)]
    [InlineData(OperationAuth.Optional, true)]
    [InlineData(OperationAuth.None, false)]
    public async Task An_operation_says_whether_credentials_sign(OperationAuth auth, bool isSigned)
    {
        Assert.Equal(isSigned, await IsSignedAsync(Given, auth));
    }

    [Fact]
    public async Task Without_credentials_only_an_operation_that_must_be_signed_fails()
    {
        var missing = new Failing(new CredentialsException("There are none."));
        await Assert.ThrowsAsync<CredentialsException>(() => IsSignedAsync(missing, OperationAuth.Required));
        Assert.False(await IsSignedAsync(missing, OperationAuth.Optional));
        Assert.False(await IsSignedAsync(missing, OperationAuth.None));
    }

    [Fact]
    public async Task Broken_credentials_are_not_taken_for_none()
    {
        var broken = new Failing(new CredentialsException("Half a pair.") { IsFinal = true });
        await Assert.ThrowsAsync<CredentialsException>(() => IsSignedAsync(broken, OperationAuth.Optional));
        Assert.False(await IsSignedAsync(broken, OperationAuth.None));
    }

    private static async Task<bool> IsSignedAsync(ICredentialsProvider credentials, OperationAuth auth)
    {
        using var signer = new RequestSigner(PingOperation.Info.Service, TestPipeline.Settings with { Credentials = credentials });
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("https://example.com/"));
        var target = new RequestTarget(HttpMethod.Post, message.RequestUri!, "text/plain", [], Endpoint, SigningScope.Of(Endpoint, PingOperation.Info.Service, PingOperation.Info, "eu-west-1", TestPipeline.Settings.Auth));
        await signer.SignAsync(message, target, auth, ReadOnlyMemory<byte>.Empty, stream: null, TestPipeline.Start, TestContext.Current.CancellationToken);
        return message.Headers.Contains("Authorization");
    }

    private sealed class Failing(CredentialsException exception) : ICredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => throw exception;
    }
}
