using System;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>How the instance metadata service is called.</summary>
/// <param name="Endpoint">Its address, without a slash at the end.</param>
/// <param name="Timeout">How long an attempt may take.</param>
/// <param name="Attempts">How often a request is sent at most; null when nothing is set.</param>
/// <param name="AllowsVersion1">Whether requests may go without a token where the service gives none.</param>
internal sealed record InstanceMetadataSettings(string Endpoint, TimeSpan Timeout, int? Attempts, bool AllowsVersion1)
{
    public const string Disabled = "AWS_EC2_METADATA_DISABLED";

    private const string Ipv4 = "http://169.254.169.254";
    private const string Ipv6 = "http://[fd00:ec2::254]";

    /// <summary>Looks the settings up: code, then variables, then the profile; null when the service is not to be called.</summary>
    /// <exception cref="ConfigurationException">One cannot be used.</exception>
    public static InstanceMetadataSettings? Find(Uri? given, SettingSources sources)
    {
        if (sources.Variable(Disabled)?.Flag() ?? false)
            return null;
        var timeout = sources.Variable("AWS_METADATA_SERVICE_TIMEOUT") ?? sources.Property("metadata_service_timeout");
        var attempts = sources.Variable("AWS_METADATA_SERVICE_NUM_ATTEMPTS") ?? sources.Property("metadata_service_num_attempts");
        var noVersion1 = sources.Variable("AWS_EC2_METADATA_V1_DISABLED") ?? sources.Property("ec2_metadata_v1_disabled");
        return new(EndpointOf(given, sources), TimeSpan.FromSeconds(timeout?.Count() ?? 1), attempts?.Count(), !(noVersion1?.Flag() ?? true));
    }

    private static string EndpointOf(Uri? given, SettingSources sources)
    {
        var endpoint = given is null
            ? sources.Variable("AWS_EC2_METADATA_SERVICE_ENDPOINT") ?? sources.Property("ec2_metadata_service_endpoint")
            : new Setting("The endpoint", given.OriginalString);
        if (endpoint is not null)
            return EndpointUrl.Check(endpoint);
        var mode = sources.Variable("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE") ?? sources.Property("ec2_metadata_service_endpoint_mode");
        if (mode is null || mode.Value.Equals("IPv4", StringComparison.OrdinalIgnoreCase))
            return Ipv4;
        return mode.Value.Equals("IPv6", StringComparison.OrdinalIgnoreCase) ? Ipv6 : throw mode.Error("IPv4 or IPv6");
    }
}
