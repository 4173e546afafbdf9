using System;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

public sealed class ProfileSourcesTests
{
    private const string Role = "role_arn = arn:aws:iam::111122223333:role/r\n";
    private const string Keys = "aws_access_key_id = AKIDKEYS\naws_secret_access_key = hush-secret\n";

    private readonly FakeTimeProvider _time = new(Answers.Now);

    [Theory]
    [InlineData(Role + "source_profile = s\nmfa_serial = arn:aws:iam::111122223333:mfa/hush\n[profile s]\n" + Keys, "'default' asks for the code of an MFA device (mfa_serial)")]
    [InlineData(Role + "credential_source = hush\n", "'default' has a credential_source that is none of Environment, Ec2InstanceMetadata and EcsContainer.")]
    [InlineData(Role + "source_profile = default\n", "'default' names itself as its source_profile and has no keys.")]
    [InlineData(Role + "source_profile = s\n[profile s]\nregion = x\n", "'s' has no aws_access_key_id and no aws_secret_access_key")]
    [InlineData(Role + "source_profile = s\n[profile s]\n" + Role + "source_profile = default\n", "'default' is reached again by the source_profile of others")]
    [InlineData("sso_session = d\nsso_account_id = 1\nsso_role_name = r\nsso_region = eu-west-1\n[sso-session d]\nsso_region = us-east-1\nsso_start_url = u\n", "has another sso_region than its sso_session.")]
    [InlineData("sso_session = d\nsso_account_id = 1\nsso_role_name = r\n[sso-session d]\nsso_start_url = u\n", "has the sso_session 'd', which has no sso_region.")]
    [InlineData("sso_start_url = u\nsso_account_id = 1\nsso_role_name = r\n", "has an sso_start_url and no sso_region.")]
    public async Task Profile_that_is_wrong_says_how_and_ends_the_search(string properties, string expected)
    {
        var profile = Profile(new FakeHost().WithConfig("[default]\n" + properties), new StubHandler());

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await profile.GetCredentialsAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("Profile: '", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        Assert.True(failure.IsFinal);
    }

    [Fact]
    public async Task Duration_that_is_none_is_named()
    {
        var profile = Profile(new FakeHost().WithConfig("[default]\nsource_profile = default\nduration_seconds = hush\n" + Role + Keys), new StubHandler());

        var failure = await Assert.ThrowsAsync<ConfigurationException>(async () => await profile.GetCredentialsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("duration_seconds of profile 'default' must be a whole number of 1 or more.", failure.Message);
    }

    [Fact]
    public void Chain_of_many_profiles_does_not_overflow()
    {
        const int Count = 20_000;
        var text = new StringBuilder("[default]\nsource_profile = p1\n" + Role);
        for (var index = 1; index < Count; index++)
            text.Append(CultureInfo.InvariantCulture, $"[profile p{index}]\nsource_profile = p{index + 1}\n{Role}");
        var host = new FakeHost().WithConfig(text.Append(CultureInfo.InvariantCulture, $"[profile p{Count}]\n{Keys}").ToString());

        var roles = 0;
        var provider = Profile(host, new StubHandler()).Current();
        for (; provider is AssumeRoleCredentials role; provider = role.Source)
            roles++;

        Assert.Equal(Count, roles);
        Assert.IsType<StaticCredentials>(provider);
    }

    [Fact]
    public async Task Role_is_kept_while_its_files_say_the_same_and_taken_on_again_when_they_do_not()
    {
        const string Text = "[default]\nsource_profile = default\n" + Role + Keys;
        var handler = new StubHandler(Answers.Sts("AssumeRole", "AKIDROLE", Answers.Now.AddHours(1)));
        var host = new FakeHost().WithConfig(Text);
        var profile = Profile(host, handler);
        await profile.GetCredentialsAsync(TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromMinutes(6));
        await profile.GetCredentialsAsync(TestContext.Current.CancellationToken);
        host.WithConfig(Text, version: 2);
        _time.Advance(TimeSpan.FromSeconds(6));
        await profile.GetCredentialsAsync(TestContext.Current.CancellationToken);
        Assert.Single(handler.Sent);

        host.WithConfig(Text + "external_id = other\n", version: 3);
        _time.Advance(TimeSpan.FromSeconds(6));
        await profile.GetCredentialsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task Failure_of_what_the_profile_names_says_the_way_to_it()
    {
        var profile = Profile(new FakeHost().WithConfig("[default]\ncredential_source = Environment\n" + Role), new StubHandler());

        var failure = await Assert.ThrowsAsync<CredentialsException>(async () => await profile.GetCredentialsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "Profile: 'default': Role arn:aws:iam::111122223333:role/r: Environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.", failure.Message);
        Assert.True(failure.IsFinal);
    }

    private ProfileCredentials Profile(FakeHost host, StubHandler handler) => new(null, TestContexts.Of(host, _time, handler));
}
