using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Tests.Configuration;

public sealed class NamedSettingsTests
{
    private static readonly Dictionary<string, string> All = new()
    {
        [nameof(ClientOptions.Region)] = "eu-west-1",
        [nameof(ClientOptions.Endpoint)] = "http://localhost:4566/base",
        [nameof(ClientOptions.AuthSchemePreference)] = "httpBearerAuth",
        [nameof(ClientOptions.Profile)] = "operations",
        [nameof(ClientOptions.UseFips)] = "true",
        [nameof(ClientOptions.UseDualStack)] = "True",
        [nameof(ClientOptions.AccountIdEndpointMode)] = "required",
        [nameof(ClientOptions.MaxAttempts)] = "7",
        [nameof(ClientOptions.RetryMode)] = "adaptive",
        [nameof(ClientOptions.DisableRequestCompression)] = "true",
        [nameof(ClientOptions.RequestMinCompressionSizeBytes)] = "0",
        [nameof(ClientOptions.MaxResponseBytes)] = "1000",
        [nameof(ClientOptions.MaxResponseHeaderBytes)] = "2048",
        [nameof(ClientOptions.AttemptTimeout)] = "00:00:01.5",
        [nameof(ClientOptions.CallTimeout)] = "1.00:00:00",
        [nameof(ClientOptions.AppId)] = "off-boarding",
        [nameof(ClientOptions.ValidateRequests)] = "false",
    };

    /// <summary>Settings that cannot be used, and what they must be.</summary>
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { nameof(ClientOptions.Endpoint), "localhost", "an http or https address without user, query or fragment" },
        { nameof(ClientOptions.Endpoint), "ftp://localhost", "an http or https address without user, query or fragment" },
        { nameof(ClientOptions.Endpoint), "https://localhost/?a=b", "an http or https address without user, query or fragment" },
        { nameof(ClientOptions.Region), "eu-west-1/", "a region, made of letters, digits and dashes" },
        { nameof(ClientOptions.UseFips), "yes", "true or false" },
        { nameof(ClientOptions.UseDualStack), "1", "true or false" },
        { nameof(ClientOptions.AccountIdEndpointMode), "2", "preferred, disabled or required" },
        { nameof(ClientOptions.MaxAttempts), "0", "a whole number of 1 or more" },
        { nameof(ClientOptions.RetryMode), "fast", "standard, adaptive or legacy" },
        { nameof(ClientOptions.DisableRequestCompression), "no", "true or false" },
        { nameof(ClientOptions.RequestMinCompressionSizeBytes), "10485761", "a whole number of bytes from 0 to 10485760" },
        { nameof(ClientOptions.MaxResponseBytes), "0", "a whole number of bytes from 1 to 1000000000" },
        { nameof(ClientOptions.MaxResponseBytes), "1000000001", "a whole number of bytes from 1 to 1000000000" },
        { nameof(ClientOptions.MaxResponseHeaderBytes), "1023", "a whole number of bytes from 1024 to 16777216" },
        { nameof(ClientOptions.CallTimeout), "30", "a duration in hours, minutes and seconds, such as 00:00:30" },
        { nameof(ClientOptions.CallTimeout), "25.00:00:00", "longer than zero and no longer than 24 days" },
        { nameof(ClientOptions.AttemptTimeout), "1:2:3:4:5:6", "a duration in hours, minutes and seconds, such as 00:00:30" },
        { nameof(ClientOptions.AttemptTimeout), "00:00:00", "longer than zero and no longer than 24 days" },
        { nameof(ClientOptions.AppId), new string('a', 51), "at most 50 characters long" },
        { nameof(ClientOptions.ValidateRequests), "0", "true or false" },
    };

    private static readonly Type[] Plain = [typeof(string), typeof(bool), typeof(int), typeof(TimeSpan), typeof(Uri)];

    /// <summary>An option that a text can say is one that an application's settings can say.</summary>
    [Fact]
    public void Each_option_that_is_a_plain_value_has_a_setting()
    {
        var options = typeof(ClientOptions).GetProperties().Where(static property => IsPlain(property.PropertyType)).ToList();
        Assert.Equal(options.Select(static option => option.Name).Order(StringComparer.Ordinal), All.Keys.Order(StringComparer.Ordinal));

        var changed = Change(new(), All);

        var defaults = new ClientOptions();
        Assert.All(options, option => Assert.NotEqual(option.GetValue(defaults), option.GetValue(changed)));
        Assert.Equal(
            new ClientOptions
            {
                Region = "eu-west-1",
                Endpoint = new Uri("http://localhost:4566/base"),
                AuthSchemePreference = "httpBearerAuth",
                Profile = "operations",
                UseFips = true,
                UseDualStack = true,
                AccountIdEndpointMode = AccountIdEndpointMode.Required,
                MaxAttempts = 7,
                RetryMode = RetryMode.Adaptive,
                DisableRequestCompression = true,
                RequestMinCompressionSizeBytes = 0,
                MaxResponseBytes = 1000,
                MaxResponseHeaderBytes = 2048,
                AttemptTimeout = TimeSpan.FromSeconds(1.5),
                CallTimeout = TimeSpan.FromDays(1),
                AppId = "off-boarding",
                ValidateRequests = false,
                NewIdempotencyToken = changed.NewIdempotencyToken,
            },
            changed);
    }

    [Fact]
    public void What_is_not_set_or_empty_stays()
    {
        var options = Change(new(), All);

        Assert.Equal(options, Change(options, []));
        Assert.Equal(options, Change(options, All.ToDictionary(static setting => setting.Key, static _ => "")));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_that_cannot_be_used_is_named_with_its_path(string name, string value, string expected)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Change(new(), new() { [name] = value }, "Clients:One"));

        Assert.Equal($"Clients:One:{name} must be {expected}.", exception.Message);
    }

    [Fact]
    public void Each_setting_that_can_be_wrong_is_among_the_wrong_ones() =>
        Assert.Equal(
            All.Keys.Except([nameof(ClientOptions.AuthSchemePreference), nameof(ClientOptions.Profile)]).Order(StringComparer.Ordinal),
            Wrong.Select(static row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What is found out when credentials are asked for names the setting too.</summary>
    [Theory]
    [InlineData("Clients:One", "'operations' (Clients:One:Profile)")]
    [InlineData(null, "'operations' (Profile)")]
    public async Task A_profile_that_is_not_there_is_named_with_the_setting(string? path, string expected)
    {
        var settings = new Dictionary<string, string> { [nameof(ClientOptions.Profile)] = "operations" };
        var context = CredentialsContext.Of(new NamedSettings(settings.GetValueOrDefault, path).Change(new() { Host = new FakeHost() }));
        var message = $"Profile: {expected} is neither in {FakeHost.CredentialsPath} nor in {FakeHost.ConfigPath}.";

        var ofKeys = await Assert.ThrowsAsync<CredentialsException>(async () => await CredentialsChain.For(context).GetCredentialsAsync(TestContext.Current.CancellationToken));
        var ofToken = await Assert.ThrowsAsync<CredentialsException>(async () => await new ProfileToken("operations", context).GetTokenAsync(TestContext.Current.CancellationToken));

        Assert.Equal((message, message), (ofKeys.Message, ofToken.Message));
    }

    [Fact]
    public async Task A_profile_that_code_names_has_no_setting()
    {
        var options = new NamedSettings(new Dictionary<string, string> { [nameof(ClientOptions.Profile)] = "operations" }.GetValueOrDefault, "Clients:One").Change(new() { Host = new FakeHost() });
        var context = CredentialsContext.Of(options with { Profile = "others" });

        var exception = await Assert.ThrowsAsync<CredentialsException>(async () => await CredentialsChain.For(context).GetCredentialsAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("Profile: 'others' is neither in ", exception.Message, StringComparison.Ordinal);
    }

    // What a service's own options are looked up in is not among what is compared.
    private static ClientOptions Change(ClientOptions options, Dictionary<string, string> settings, string? path = null) =>
        new NamedSettings(settings.GetValueOrDefault, path).Change(options) with { Settings = null };

    private static bool IsPlain(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum || Plain.Contains(value);
    }
}
