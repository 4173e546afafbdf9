using System;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Configuration;

/// <summary>A client's settings, decided: options first, then environment, then profile, then defaults.</summary>
/// <param name="Endpoint">What the endpoint rules may ask.</param>
/// <param name="Credentials">Where credentials come from.</param>
/// <param name="MaxAttempts">How often a request is sent at most.</param>
/// <param name="ValidateRequests">Whether requests are checked before they are sent.</param>
/// <param name="Time">The clock.</param>
/// <param name="NewIdempotencyToken">Makes the token of a request whose caller left it out.</param>
/// <param name="Compression">When bodies are compressed, looked up when first asked for.</param>
internal sealed record ClientSettings(
    EndpointParameters Endpoint,
    ICredentialsProvider Credentials,
    int MaxAttempts,
    bool ValidateRequests,
    TimeProvider Time,
    Func<string> NewIdempotencyToken,
    Lazy<CompressionSettings> Compression)
{
    public const int DefaultMaxAttempts = 3;

    /// <summary>What a region is, for messages.</summary>
    public const string RegionForm = "a region, made of letters, digits and dashes";

    /// <summary>Which auth scheme is used, and by which token.</summary>
    public required AuthSettings Auth { get; init; }

    /// <summary>How failures that may pass are dealt with.</summary>
    public RetryMode RetryMode { get; init; }

    /// <summary>How long calls and their attempts may take.</summary>
    public TimeLimits Limits { get; init; } = TimeLimits.None;

    /// <summary>What stands in the user agent beside what the client says of itself.</summary>
    public UserAgentSettings UserAgent { get; init; } = UserAgentSettings.None;

    /// <summary>What tells Lambda of functions that call themselves; null where the process is none.</summary>
    public RecursionDetection? Recursion { get; init; }

    /// <summary>What is logged to; null for nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>How much of an answer is taken in.</summary>
    public ResponseLimits ResponseLimits { get; init; } = ResponseLimits.Default;

    /// <summary>Decides the settings of one service's client.</summary>
    /// <exception cref="ConfigurationException">A setting cannot be used.</exception>
    public static ClientSettings Resolve(ClientOptions options, string serviceId, IHostEnvironment host)
    {
        var sources = new SettingSources(host, options.Profile);
        return new(
            new EndpointParameters(
                RegionOf(options, sources),
                options.UseFips ?? sources.Flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
                options.UseDualStack ?? sources.Flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
                EndpointUrl.Find(options.Endpoint, serviceId, sources))
            {
                Client = options.EndpointValues(),
                Settings = new(sources, options.AccountIdEndpointMode),
            },
            options.Credentials ?? CredentialsChain.For(CredentialsContext.Of(options with { Host = host })),
            MaxAttemptsOf(options, sources),
            options.ValidateRequests,
            options.TimeProvider,
            options.NewIdempotencyToken,
            CompressionSettings.Of(options, host))
        {
            Auth = new(options, host, sources),
            RetryMode = RetryModeOf(options, sources),
            Limits = TimeLimits.Of(options),
            UserAgent = UserAgentSettings.Of(options, host, sources),
            Recursion = RecursionDetection.Of(host),
            LoggerFactory = options.LoggerFactory,
            ResponseLimits = ResponseLimits.Of(options),
        };
    }

    /// <summary>Whether text can be a region. One becomes part of host names, so it may not bring in anything else.</summary>
    public static bool IsRegion(string text) => EndpointFunctions.IsValidHostLabel(text, allowSubDomains: false);

    private static string? RegionOf(ClientOptions options, SettingSources sources)
    {
        var setting = options.Region is { } given
            ? new Setting("ClientOptions.Region", given)
            : sources.Variable("AWS_REGION") ?? sources.Variable("AWS_DEFAULT_REGION") ?? sources.Property("region");
        if (setting is null)
            return null;
        return IsRegion(setting.Value) ? setting.Value : throw setting.Error(RegionForm);
    }

    private static int MaxAttemptsOf(ClientOptions options, SettingSources sources)
    {
        if (options.MaxAttempts is { } given)
            return given >= 1 ? given : throw new ConfigurationException("ClientOptions.MaxAttempts must be 1 or more.");
        var setting = sources.Variable("AWS_MAX_ATTEMPTS") ?? sources.Property("max_attempts");
        return setting?.Count() ?? DefaultMaxAttempts;
    }

    private static RetryMode RetryModeOf(ClientOptions options, SettingSources sources)
    {
        if (options.RetryMode is { } given)
            return Enum.IsDefined(given) ? given : throw new ConfigurationException("ClientOptions.RetryMode must be Standard or Adaptive.");
        return (sources.Variable("AWS_RETRY_MODE") ?? sources.Property("retry_mode"))?.RetryMode() ?? RetryMode.Standard;
    }
}
