using System;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Tests.Configuration;

public sealed class ClientSettingsTests
{
    [Fact]
    public void Nothing_set_means_defaults()
    {
        var settings = Resolve(new FakeHost());

        Assert.Null(settings.Endpoint.Region);
        Assert.Null(settings.Endpoint.Endpoint);
        Assert.False(settings.Endpoint.UseFips);
        Assert.False(settings.Endpoint.UseDualStack);
        Assert.Equal(3, settings.MaxAttempts);
        Assert.IsType<CredentialsChain>(settings.Credentials);
    }

    [Fact]
    public void Region_is_options_then_variables_then_profile()
    {
        var host = new FakeHost().WithConfig("[default]\nregion = eu-north-1\n[profile other]\nregion = eu-south-1");
        Assert.Equal("eu-north-1", Resolve(host).Endpoint.Region);
        Assert.Equal("eu-south-1", Resolve(host, new() { Profile = "other" }).Endpoint.Region);

        host.With("AWS_PROFILE", "other");
        Assert.Equal("eu-south-1", Resolve(host).Endpoint.Region);

        host.With("AWS_DEFAULT_REGION", "eu-west-2");
        Assert.Equal("eu-west-2", Resolve(host).Endpoint.Region);

        host.With("AWS_REGION", "eu-west-3");
        Assert.Equal("eu-west-3", Resolve(host).Endpoint.Region);

        Assert.Equal("eu-west-1", Resolve(host, new() { Region = "eu-west-1" }).Endpoint.Region);
    }

    [Theory]
    [InlineData("")]
    [InlineData("evil.example.com/#")]
    [InlineData("eu west 1")]
    [InlineData("-eu")]
    [InlineData("eu\n1")]
    public void Region_that_is_no_host_label_is_refused(string region)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { Region = region }));

        Assert.Equal("ClientOptions.Region must be a region, made of letters, digits and dashes.", exception.Message);
    }

    [Fact]
    public void Endpoint_url_is_options_then_variables_then_services_section_then_profile()
    {
        var host = new FakeHost().WithConfig(
            "[default]\nservices = mine\nendpoint_url = http://profile\n[services mine]\nping_pong =\n  endpoint_url = http://section\n");
        Assert.Equal("http://profile", Resolve(host, service: "Another").Endpoint.Endpoint);
        Assert.Equal("http://section", Resolve(host).Endpoint.Endpoint);

        host.With("AWS_ENDPOINT_URL", "http://all:4566/");
        Assert.Equal("http://all:4566", Resolve(host).Endpoint.Endpoint);

        host.With("AWS_ENDPOINT_URL_PING_PONG", "https://one/base/");
        Assert.Equal("https://one/base", Resolve(host).Endpoint.Endpoint);

        host.With("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        Assert.Null(Resolve(host).Endpoint.Endpoint);

        Assert.Equal("http://code", Resolve(host, new() { Endpoint = new Uri("http://code") }).Endpoint.Endpoint);
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("/relative")]
    [InlineData("ftp://host")]
    [InlineData("https://user:hush@host")]
    [InlineData("https://host?x=1")]
    public void Endpoint_url_that_cannot_be_used_is_refused_without_being_repeated(string url)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().With("AWS_ENDPOINT_URL", url)));

        Assert.StartsWith("AWS_ENDPOINT_URL must be ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void Attempts_that_are_no_count_are_refused(string attempts)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().With("AWS_MAX_ATTEMPTS", attempts)));

        Assert.Equal("AWS_MAX_ATTEMPTS must be a whole number of 1 or more.", exception.Message);
        Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { MaxAttempts = 0 }));
    }

    [Fact]
    public void Attempts_are_options_then_variable_then_profile()
    {
        var host = new FakeHost().WithConfig("[default]\nmax_attempts = 4");
        Assert.Equal(4, Resolve(host).MaxAttempts);
        Assert.Equal(5, Resolve(host.With("AWS_MAX_ATTEMPTS", "5")).MaxAttempts);
        Assert.Equal(6, Resolve(host, new() { MaxAttempts = 6 }).MaxAttempts);
    }

    [Fact]
    public void Endpoint_variants_are_options_then_variables_then_profile()
    {
        var host = new FakeHost().WithConfig("[default]\nuse_dualstack_endpoint = true");
        Assert.True(Resolve(host).Endpoint.UseDualStack);
        Assert.False(Resolve(host.With("AWS_USE_DUALSTACK_ENDPOINT", "FALSE")).Endpoint.UseDualStack);
        Assert.True(Resolve(host.With("AWS_USE_FIPS_ENDPOINT", "True")).Endpoint.UseFips);
        Assert.False(Resolve(host, new() { UseFips = false }).Endpoint.UseFips);
    }

    [Fact]
    public void Flag_that_is_neither_true_nor_false_is_refused()
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().WithConfig("[default]\nuse_fips_endpoint = 1")));

        Assert.Equal("use_fips_endpoint of profile 'default' must be true or false.", exception.Message);
    }

    [Fact]
    public void Broken_file_is_named_with_its_line_and_none_of_its_text()
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().WithCredentials("[default]\nhush-hush")));

        Assert.Equal("/home/me/.aws/credentials, line 2: Expected an '=' sign defining a property.", exception.Message);
    }

    [Fact]
    public void Profile_named_in_code_outranks_keys_in_the_environment()
    {
        Assert.IsType<ProfileCredentials>(Resolve(new FakeHost(), new() { Profile = "mine" }).Credentials);
        Assert.IsType<CredentialsChain>(Resolve(new FakeHost().With("AWS_PROFILE", "mine")).Credentials);
    }

    private static ClientSettings Resolve(FakeHost host, ClientOptions? options = null, string service = "Ping Pong") =>
        ClientSettings.Resolve(options ?? new ClientOptions(), service, host);
}
