using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>What a machine or a container gives is asked for once, however many clients there are.</summary>
public sealed class SharedCachesTests
{
    private static readonly DateTimeOffset End = Answers.Now.AddHours(6);

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Token = StubHandler.Answer(200, "hush-imds");

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Role = StubHandler.Answer(200, "role");

    [Fact]
    public async Task Clients_of_an_instance_share_its_credentials()
    {
        var handler = new StubHandler(Token, Role, Answers.Local("AKID1", End), Token, Role, Answers.Local("AKID2", End), Token, Role, Answers.Local("AKID3", End));
        var context = TestContexts.Of(new FakeHost(), new PastTime(Answers.Now), handler);

        Assert.Equal("AKID1", await GetAsync(CredentialsChain.For(context)));
        Assert.Equal("AKID1", await GetAsync(CredentialsChain.For(context with { Options = context.Options with { Region = "us-east-1" } })));
        Assert.Equal("AKID1", await GetAsync(new InstanceMetadataCredentials(null, context)));
        Assert.Equal(3, handler.Sent.Count);

        Assert.Equal("AKID2", await GetAsync(new InstanceMetadataCredentials(new Uri("http://near.example"), context)));
        Assert.Equal("AKID3", await GetAsync(CredentialsChain.For(context with { Options = context.Options with { TimeProvider = new PastTime(Answers.Now) } })));
        Assert.Equal("AKID1", await GetAsync(CredentialsChain.For(context)));
    }

    [Fact]
    public async Task Clients_of_a_container_share_its_credentials_while_its_variables_are_the_same()
    {
        var handler = new StubHandler(Answers.Local("AKID1", End), Answers.Local("AKID2", End));
        var host = new FakeHost().With("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/one");
        var context = TestContexts.Of(host, new PastTime(Answers.Now), handler);
        var first = CredentialsChain.For(context);

        Assert.Equal("AKID1", await GetAsync(first));
        Assert.Equal("AKID1", await GetAsync(CredentialsChain.For(context)));
        host.With("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/two");
        Assert.Equal("AKID2", await GetAsync(CredentialsChain.For(context)));
        Assert.Equal("AKID1", await GetAsync(first));
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task What_the_environment_holds_is_each_clients_own()
    {
        var host = new FakeHost().With("AWS_ACCESS_KEY_ID", "AKID1").With("AWS_SECRET_ACCESS_KEY", "hush");
        var context = TestContexts.Of(host, new PastTime(Answers.Now));

        Assert.Equal("AKID1", await GetAsync(CredentialsChain.For(context)));
        host.With("AWS_ACCESS_KEY_ID", "AKID2");
        Assert.Equal("AKID2", await GetAsync(CredentialsChain.For(context)));
    }

    private static async Task<string> GetAsync(ICredentialsProvider provider) => (await provider.GetCredentialsAsync(TestContext.Current.CancellationToken))!.AccessKeyId;
}
