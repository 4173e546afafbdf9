using System;
using System.Collections.Generic;
using System.Globalization;

namespace RevokeGen.Runtime.Configuration;

/// <summary>An application's own settings, such as a section of its configuration, each named as the option that it sets. What is empty is not set.</summary>
/// <param name="setting">Looks a setting up by its name.</param>
/// <param name="path">Where the settings are, for messages; null or empty at the root.</param>
internal sealed class NamedSettings(Func<string, string?> setting, string? path)
{
    /// <summary>Sets the options that have a setting. Those that are no plain values stay as they are.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be read.</exception>
    public ClientOptions Change(ClientOptions options) => options with
    {
        Region = RegionOf(Find(nameof(ClientOptions.Region))) ?? options.Region,
        Endpoint = Url(Find(nameof(ClientOptions.Endpoint))) ?? options.Endpoint,
        AuthSchemePreference = Find(nameof(ClientOptions.AuthSchemePreference))?.Value ?? options.AuthSchemePreference,
        Profile = Find(nameof(ClientOptions.Profile))?.Value ?? options.Profile,
        UseFips = Find(nameof(ClientOptions.UseFips))?.Flag() ?? options.UseFips,
        UseDualStack = Find(nameof(ClientOptions.UseDualStack))?.Flag() ?? options.UseDualStack,
        AccountIdEndpointMode = Find(nameof(ClientOptions.AccountIdEndpointMode))?.Choice<AccountIdEndpointMode>(EndpointSettings.AccountIdModes) ?? options.AccountIdEndpointMode,
        MaxAttempts = Find(nameof(ClientOptions.MaxAttempts))?.Count() ?? options.MaxAttempts,
        RetryMode = Find(nameof(ClientOptions.RetryMode))?.RetryMode() ?? options.RetryMode,
        DisableRequestCompression = Find(nameof(ClientOptions.DisableRequestCompression))?.Flag() ?? options.DisableRequestCompression,
        RequestMinCompressionSizeBytes = Find(nameof(ClientOptions.RequestMinCompressionSizeBytes))?.Size(0, CompressionSettings.LargestMinSize) ?? options.RequestMinCompressionSizeBytes,
        MaxResponseBytes = Find(nameof(ClientOptions.MaxResponseBytes))?.Size(ResponseLimits.LeastBody, ResponseLimits.LargestBody) ?? options.MaxResponseBytes,
        MaxResponseHeaderBytes = Find(nameof(ClientOptions.MaxResponseHeaderBytes))?.Size(ResponseLimits.LeastHead, ResponseLimits.LargestHead) ?? options.MaxResponseHeaderBytes,
        AttemptTimeout = Duration(Find(nameof(ClientOptions.AttemptTimeout))) ?? options.AttemptTimeout,
        CallTimeout = Duration(Find(nameof(ClientOptions.CallTimeout))) ?? options.CallTimeout,
        AppId = UserAgentSettings.AppIdOf(Find(nameof(ClientOptions.AppId))) ?? options.AppId,
        ValidateRequests = Find(nameof(ClientOptions.ValidateRequests))?.Flag() ?? options.ValidateRequests,
        Settings = this,
    };

    /// <summary>The setting of an option; null when it is empty, or not set.</summary>
    public Setting? Find(string name) =>
        setting(name) is { Length: > 0 } value ? new(string.IsNullOrEmpty(path) ? name : $"{path}:{name}", value) : null;

    /// <summary>The settings of an option that is a list, which are named by their places in it; null when there is none.</summary>
    public IReadOnlyList<string>? FindAll(string name)
    {
        var found = new List<string>();
        while (Find(string.Create(CultureInfo.InvariantCulture, $"{name}:{found.Count}")) is { } item)
            found.Add(item.Value);
        return found.Count > 0 ? found : null;
    }

    // Checked here, where it is known where the setting stands.
    private static string? RegionOf(Setting? found) => found is null || ClientSettings.IsRegion(found.Value) ? found?.Value : throw found.Error(ClientSettings.RegionForm);

    private static Uri? Url(Setting? found)
    {
        if (found is null)
            return null;
        EndpointUrl.Check(found);
        return new(found.Value, UriKind.Absolute);
    }

    // A number alone would be a number of days.
    private static TimeSpan? Duration(Setting? found)
    {
        if (found is null)
            return null;
        if (found.Value.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(found.Value, CultureInfo.InvariantCulture, out var duration))
            return TimeLimits.Checked(duration, found.Source) ?? duration;
        throw found.Error("a duration in hours, minutes and seconds, such as 00:00:30");
    }
}
