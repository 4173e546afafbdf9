using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Runtime.Configuration;

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
    [InlineData("Endpoint", "localhost", "Clients:One:Endpoint must be an absolute URL.")]
    [InlineData("Region", "eu-west-1/", "Clients:One:Region must be a region, made of letters, digits and dashes.")]
    [InlineData("UseFips", "yes", "Clients:One:UseFips must be true or false.")]
    [InlineData("AccountIdEndpointMode", "2", "Clients:One:AccountIdEndpointMode must be preferred, disabled or required.")]
    [InlineData("MaxAttempts", "0", "Clients:One:MaxAttempts must be a whole number of 1 or more.")]
    [InlineData("RequestMinCompressionSizeBytes", "10485761", "Clients:One:RequestMinCompressionSizeBytes must be a whole number of bytes from 0 to 10485760.")]
    [InlineData("CallTimeout", "30", "Clients:One:CallTimeout must be a duration in hours, minutes and seconds, such as 00:00:30.")]
    [InlineData("AttemptTimeout", "1:2:3:4:5:6", "Clients:One:AttemptTimeout must be a duration in hours, minutes and seconds, such as 00:00:30.")]
    public void A_setting_that_cannot_be_read_is_named_with_its_path(string name, string value, string expected)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Change(new(), new() { [name] = value }, "Clients:One"));

        Assert.Equal(expected, exception.Message);
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
