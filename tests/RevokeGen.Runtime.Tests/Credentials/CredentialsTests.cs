using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class CredentialsTests
{
    private const string Keys = "aws_access_key_id = AKIDPROFILE\naws_secret_access_key = hush-secret\naws_session_token = hush-token\n";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Given_credentials_are_used()
    {
        var credentials = new AwsCredentials("AKID", "secret");

        Assert.Same(credentials, await Get(new StaticCredentials(credentials)));
        Assert.Equal(new AwsCredentials("AKID", "secret", "token"), await Get(new StaticCredentials("AKID", "secret", "token")));
    }

    [Fact]
    public async Task Environment_holds_credentials()
    {
        var host = new FakeHost().With("AWS_ACCESS_KEY_ID", "AKIDENV ").With("AWS_SECRET_ACCESS_KEY", "secret\n").With("AWS_SESSION_TOKEN", "token");

        Assert.Equal(new AwsCredentials("AKIDENV", "secret", "token"), await Get(new EnvironmentCredentials(host)));
    }

    [Fact]
    public async Task Profile_holds_credentials()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys).WithConfig("[profile default]\nregion = x");

        Assert.Equal(new AwsCredentials("AKIDPROFILE", "hush-secret", "hush-token"), await Get(Profile(host)));
    }

    [Theory]
    [InlineData("other", null)]
    [InlineData(null, "other")]
    [InlineData("other", "absent")]
    public async Task Profile_is_the_one_named_in_code_then_by_variable(string? given, string? variable)
    {
        var host = new FakeHost().WithCredentials("[other]\n" + Keys).With("AWS_PROFILE", variable ?? "");

        Assert.Equal("AKIDPROFILE", (await Get(Profile(host, given)))!.AccessKeyId);
    }

    [Fact]
    public async Task Environment_comes_before_the_profile()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys);
        Assert.Equal("AKIDPROFILE", (await Get(Chain(host)))!.AccessKeyId);

        host.With("AWS_ACCESS_KEY_ID", "AKIDENV").With("AWS_SECRET_ACCESS_KEY", "secret");
        Assert.Equal("AKIDENV", (await Get(Chain(host)))!.AccessKeyId);
    }

    [Fact]
    public async Task Failure_lists_what_was_tried_in_order()
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => Get(Chain(new FakeHost())));

        Assert.Equal(
            "No credentials found. Environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set. "
            + "Web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set. "
            + "Profile: 'default' is neither in /home/me/.aws/credentials nor in /home/me/.aws/config. "
            + "Container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI are not set. "
            + "Instance metadata: 169.254.169.254 did not answer.",
            exception.Message);
    }

    [Fact]
    public async Task Half_a_pair_in_the_environment_does_not_fall_through_to_another_identity()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys).With("AWS_ACCESS_KEY_ID", "AKIDENV");

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => Get(Chain(host)));

        Assert.Equal("No credentials found. Environment: only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY has a value.", exception.Message);
    }

    [Theory]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/r\n" + Keys, "has a role_arn and no source_profile or credential_source")]
    [InlineData("sso_session = s\n", "names the sso_session 's', which is not there")]
    [InlineData("aws_access_key_id = AKID\n", "has no aws_secret_access_key")]
    [InlineData("aws_secret_access_key = hush-secret\n", "has no aws_access_key_id")]
    [InlineData("region = x\n", "has no aws_access_key_id and no aws_secret_access_key")]
    public async Task Profile_without_usable_keys_says_why(string properties, string expected)
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => Get(Profile(new FakeHost().WithCredentials("[default]\n" + properties))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_file_is_read_again_and_an_unchanged_one_is_not()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys);
        var profile = Profile(host);
        await Get(profile);
        var reads = host.Reads;

        _time.Advance(TimeSpan.FromSeconds(30));
        await Get(profile);
        Assert.Equal(reads, host.Reads);

        host.WithCredentials("[default]\naws_access_key_id = AKIDNEW\naws_secret_access_key = s\n", version: 2);
        Assert.Equal("AKIDPROFILE", (await Get(profile))!.AccessKeyId);

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("AKIDNEW", (await Get(profile))!.AccessKeyId);
    }

    [Fact]
    public async Task Unchanged_file_is_read_again_after_minutes()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys);
        var profile = Profile(host);
        await Get(profile);
        var reads = host.Reads;

        _time.Advance(TimeSpan.FromMinutes(6));
        await Get(profile);

        Assert.True(host.Reads > reads);
    }

    [Fact]
    public async Task Chain_stays_with_the_provider_that_had_credentials()
    {
        var host = new FakeHost().WithCredentials("[default]\n" + Keys);
        var chain = Chain(host);
        await Get(chain);

        host.With("AWS_ACCESS_KEY_ID", "AKIDENV").With("AWS_SECRET_ACCESS_KEY", "secret");

        Assert.Equal("AKIDPROFILE", (await Get(chain))!.AccessKeyId);
    }

    [Fact]
    public void Chain_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => new CredentialsChain([]));

    private static async Task<AwsCredentials?> Get(ICredentialsProvider provider) =>
        await provider.GetCredentialsAsync(TestContext.Current.CancellationToken);

    private ProfileCredentials Profile(FakeHost host, string? name = null) => new(name, TestContexts.Of(host, _time));

    private ICredentialsProvider Chain(FakeHost host) => CredentialsChain.For(TestContexts.Of(host, _time));
}
