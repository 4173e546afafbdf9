using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace RevokeGen.Runtime.Configuration;

/// <summary>What the environment and the profile say of the built-in parameters of endpoint rules. Each is looked up when rules first ask for it, by the names that all AWS clients know.</summary>
internal sealed class EndpointSettings(SettingSources sources, AccountIdEndpointMode? accountIdMode)
{
    /// <summary>The values of <see cref="AccountIdEndpointMode"/>, for messages.</summary>
    public const string AccountIdModes = "preferred, disabled or required";

    private static readonly Dictionary<string, (string Variable, string Property)> Flags = new(StringComparer.Ordinal)
    {
        ["AWS::S3::DisableMultiRegionAccessPoints"] = ("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "s3_disable_multiregion_access_points"),
        ["AWS::S3::DisableS3ExpressSessionAuth"] = ("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "s3_disable_express_session_auth"),
        ["AWS::S3::UseArnRegion"] = ("AWS_S3_USE_ARN_REGION", "s3_use_arn_region"),
        ["AWS::S3Control::UseArnRegion"] = ("AWS_S3_USE_ARN_REGION", "s3_use_arn_region"),
    };

    // Whether the one address of old is used by clients of us-east-1, or that region's own.
    private static readonly Dictionary<string, (string Variable, string Property)> GlobalEndpoints = new(StringComparer.Ordinal)
    {
        ["AWS::S3::UseGlobalEndpoint"] = ("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "s3_us_east_1_regional_endpoint"),
        ["AWS::STS::UseGlobalEndpoint"] = ("AWS_STS_REGIONAL_ENDPOINTS", "sts_regional_endpoints"),
    };

    // In boxes: a dictionary whose values are structs is compiled anew in every process.
    private readonly ConcurrentDictionary<string, StrongBox<bool?>> _flags = new(StringComparer.Ordinal);
    private string? _accountIdMode;

    /// <exception cref="ConfigurationException">The setting cannot be used.</exception>
    public bool? Flag(string builtIn) => _flags.GetOrAdd(builtIn, name => new(FindFlag(name))).Value;

    /// <exception cref="ConfigurationException">The setting cannot be used.</exception>
    public string? Text(string builtIn) => builtIn == "AWS::Auth::AccountIdEndpointMode" ? _accountIdMode ??= FindMode() : null;

    private bool? FindFlag(string builtIn)
    {
        if (Flags.TryGetValue(builtIn, out var flag))
            return Find(flag)?.Flag();
        if (!GlobalEndpoints.TryGetValue(builtIn, out var global) || Find(global) is not { } setting)
            return null;
        return setting.Value.ToUpperInvariant() switch
        {
            "LEGACY" => true,
            "REGIONAL" => false,
            _ => throw setting.Error("legacy or regional"),
        };
    }

    private string FindMode()
    {
        if (accountIdMode is { } given)
            return TextOf(given);
        if (Find(("AWS_ACCOUNT_ID_ENDPOINT_MODE", "account_id_endpoint_mode")) is not { } setting)
            return TextOf(AccountIdEndpointMode.Preferred);
        return TextOf(setting.Choice<AccountIdEndpointMode>(AccountIdModes));
    }

    private Setting? Find((string Variable, string Property) names) => sources.Variable(names.Variable) ?? sources.Property(names.Property);

    private static string TextOf(AccountIdEndpointMode mode) => mode switch
    {
        AccountIdEndpointMode.Required => "required",
        AccountIdEndpointMode.Disabled => "disabled",
        _ => "preferred",
    };
}
