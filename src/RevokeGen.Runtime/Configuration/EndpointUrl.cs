using System;

namespace RevokeGen.Runtime.Configuration;

/// <summary>The address that the caller set for a service, in the order that all AWS clients look it up.</summary>
internal static class EndpointUrl
{
    /// <summary>Finds the address; null when none is set.</summary>
    /// <exception cref="ConfigurationException">It is not one that requests can go to.</exception>
    public static string? Find(Uri? given, string serviceId, SettingSources sources)
    {
        if (given is not null)
            return Check(new Setting("ClientOptions.Endpoint", given.OriginalString));
        var ignored = sources.Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");
        return ignored || Configured(serviceId.Replace(' ', '_'), sources) is not { } setting ? null : Check(setting);
    }

    private static Setting? Configured(string service, SettingSources sources) =>
        sources.Variable($"AWS_ENDPOINT_URL_{service.ToUpperInvariant()}")
        ?? sources.Variable("AWS_ENDPOINT_URL")
        ?? sources.ServiceProperty(service.ToLowerInvariant(), "endpoint_url")
        ?? sources.Property("endpoint_url");

    /// <summary>Checks an address, and takes the slash off its end.</summary>
    /// <exception cref="ConfigurationException">It is not one that requests can go to.</exception>
    public static string Check(Setting setting)
    {
        var isAddress = Uri.TryCreate(setting.Value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url is { UserInfo: "", Query: "", Fragment: "" };
        return isAddress ? url!.AbsoluteUri.TrimEnd('/') : throw setting.Error("an http or https address without user, query or fragment");
    }
}
