using System;
using System.Threading;
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

    [Theory]
    [InlineData(0, 65_536, "MaxResponseBytes must be 1 to 1000000000 bytes.")]
    [InlineData(1_000_000_001, 65_536, "MaxResponseBytes must be 1 to 1000000000 bytes.")]
    [InlineData(1, 1023, "MaxResponseHeaderBytes must be 1024 to 16777216 bytes.")]
    [InlineData(1, 16_777_217, "MaxResponseHeaderBytes must be 1024 to 16777216 bytes.")]
    [InlineData(1, 1024, null)]
    [InlineData(1_000_000_000, 16_777_216, null)]
    public void Limits_of_answers_are_options_with_a_range(int body, int head, string? refusal)
    {
        var options = new ClientOptions { MaxResponseBytes = body, MaxResponseHeaderBytes = head };

        if (refusal is null)
            Assert.Equal(new ResponseLimits(body, head), Resolve(new FakeHost(), options).ResponseLimits);
        else
            Assert.Equal("ClientOptions." + refusal, Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), options)).Message);
        Assert.Equal(new ResponseLimits(104_857_600, 65_536), Resolve(new FakeHost()).ResponseLimits);
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
    public void App_id_is_options_then_variable_then_profile()
    {
        var host = new FakeHost();
        Assert.Equal(("", ""), AgentOf(host));

        host.WithConfig("[default]\nsdk_ua_app_id = of the profile").With("AWS_EXECUTION_ENV", "AWS_Lambda dotnet");
        Assert.Equal(("of-the-profile", "AWS_Lambda-dotnet"), AgentOf(host));

        host.With("AWS_SDK_UA_APP_ID", "of-the_variable!");
        Assert.Equal("of-the_variable!", AgentOf(host).AppId);

        Assert.Equal("a-b--d", AgentOf(host, new() { AppId = "a\nb/#d" }).AppId);
        Assert.Equal("", AgentOf(host, new() { AppId = "" }).AppId);

        static (string AppId, string Environment) AgentOf(FakeHost host, ClientOptions? options = null)
        {
            var agent = Resolve(host, options).UserAgent;
            return (agent.AppId, agent.ExecutionEnvironment);
        }
    }

    [Fact]
    public void App_id_has_at_most_50_characters()
    {
        Assert.Equal(50, Resolve(new FakeHost(), new() { AppId = new string('a', 50) }).UserAgent.AppId.Length);

        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().With("AWS_SDK_UA_APP_ID", new string('a', 51))));

        Assert.Equal("AWS_SDK_UA_APP_ID must be at most 50 characters long.", exception.Message);
    }

    [Fact]
    public void Limits_are_those_of_the_options()
    {
        Assert.Equal(new TimeLimits(null, null), Resolve(new FakeHost()).Limits);
        var options = new ClientOptions { AttemptTimeout = TimeSpan.FromTicks(1), CallTimeout = Timeout.InfiniteTimeSpan };
        Assert.Equal(new TimeLimits(TimeSpan.FromTicks(1), null), Resolve(new FakeHost(), options).Limits);
        Assert.Equal(TimeSpan.FromDays(24), Resolve(new FakeHost(), options with { CallTimeout = TimeSpan.FromDays(24) }).Limits.Call);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(25 * 24 * 60)]
    public void Limit_that_no_timer_takes_is_refused(int minutes)
    {
        var limit = TimeSpan.FromMinutes(minutes);

        var attempt = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { AttemptTimeout = limit }));
        var call = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { CallTimeout = limit }));

        Assert.Equal("ClientOptions.AttemptTimeout must be longer than zero and no longer than 24 days.", attempt.Message);
        Assert.Equal("ClientOptions.CallTimeout must be longer than zero and no longer than 24 days.", call.Message);
    }

    [Fact]
    public void Retry_mode_is_options_then_variable_then_profile()
    {
        var host = new FakeHost();
        Assert.Equal(RetryMode.Standard, Resolve(host).RetryMode);

        host.WithConfig("[default]\nretry_mode = adaptive");
        Assert.Equal(RetryMode.Adaptive, Resolve(host).RetryMode);

        host.With("AWS_RETRY_MODE", "legacy");
        Assert.Equal(RetryMode.Standard, Resolve(host).RetryMode);

        host.With("AWS_RETRY_MODE", "Adaptive");
        Assert.Equal(RetryMode.Adaptive, Resolve(host).RetryMode);
        Assert.Equal(RetryMode.Standard, Resolve(host, new() { RetryMode = RetryMode.Standard }).RetryMode);
    }

    [Fact]
    public void Retry_mode_that_nobody_knows_is_refused()
    {
        var exception = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost().With("AWS_RETRY_MODE", "eager")));
        Assert.Equal("AWS_RETRY_MODE must be standard, adaptive or legacy.", exception.Message);
        Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { RetryMode = (RetryMode)7 }));
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
    public void Compression_is_options_then_variables_then_profile_then_defaults()
    {
        Assert.Equal(new(IsDisabled: false, MinSize: 10_240), Compression(new FakeHost()));

        var host = new FakeHost().WithConfig(
            "[default]\ndisable_request_compression = true\nrequest_min_compression_size_bytes = 0\n[profile other]\nrequest_min_compression_size_bytes = 7");
        Assert.Equal(new(IsDisabled: true, MinSize: 0), Compression(host));
        Assert.Equal(new(IsDisabled: false, MinSize: 7), Compression(host, new() { Profile = "other" }));

        host.With("AWS_DISABLE_REQUEST_COMPRESSION", "False").With("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "10485760");
        Assert.Equal(new(IsDisabled: false, MinSize: 10_485_760), Compression(host));

        Assert.Equal(
            new(IsDisabled: true, MinSize: 5),
            Compression(host, new() { DisableRequestCompression = true, RequestMinCompressionSizeBytes = 5 }));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("10485761")]
    [InlineData("99999999999")]
    [InlineData("1e3")]
    [InlineData("ten")]
    public void Least_size_that_is_out_of_range_is_refused(string size)
    {
        const string Expected = "must be a whole number of bytes from 0 to 10485760.";
        var variable = Assert.Throws<ConfigurationException>(() => Compression(new FakeHost().With("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", size)));
        Assert.Equal($"AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES {Expected}", variable.Message);

        var property = Assert.Throws<ConfigurationException>(() => Compression(new FakeHost().WithConfig($"[default]\nrequest_min_compression_size_bytes = {size}")));
        Assert.Equal($"request_min_compression_size_bytes of profile 'default' {Expected}", property.Message);

        if (!int.TryParse(size, out var number))
            return;
        var option = Assert.Throws<ConfigurationException>(() => Resolve(new FakeHost(), new() { RequestMinCompressionSizeBytes = number }));
        Assert.Equal($"ClientOptions.RequestMinCompressionSizeBytes {Expected}", option.Message);
    }

    [Fact]
    public void Compression_is_looked_up_when_first_asked_for()
    {
        var settings = Resolve(new FakeHost().With("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "-1"));
        Assert.False(settings.Compression.IsValueCreated);
        Assert.Throws<ConfigurationException>(() => settings.Compression.Value);

        var host = new FakeHost();
        settings = Resolve(host, new() { DisableRequestCompression = false, RequestMinCompressionSizeBytes = 1 });
        var reads = host.Reads;
        Assert.Equal(new(IsDisabled: false, MinSize: 1), settings.Compression.Value);
        Assert.Equal(reads, host.Reads);
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

    private static CompressionSettings Compression(FakeHost host, ClientOptions? options = null) => Resolve(host, options).Compression.Value;

    private static ClientSettings Resolve(FakeHost host, ClientOptions? options = null, string service = "Ping Pong") =>
        ClientSettings.Resolve(options ?? new ClientOptions(), service, host);
}
