namespace RevokeGen.Codegen.Plans;

/// <summary>The built-in parameters of endpoint rules, and what gives them to a client.</summary>
internal static class EndpointBuiltIns
{
    /// <summary>Those that stand for a setting, which the runtime looks up by their ids.</summary>
    private static readonly string[] Settings =
    [
        "AWS::Auth::AccountIdEndpointMode", "AWS::S3::Accelerate", "AWS::S3::DisableMultiRegionAccessPoints", "AWS::S3::DisableS3ExpressSessionAuth",
        "AWS::S3::ForcePathStyle", "AWS::S3::UseArnRegion", "AWS::S3::UseGlobalEndpoint", "AWS::S3Control::UseArnRegion", "AWS::STS::UseGlobalEndpoint",
    ];

    /// <summary>Whether a client can give the parameter; one that is not built in comes from a request or from the client's own options.</summary>
    public static bool IsKnown(string builtIn) => builtIn.Length == 0 || Property(builtIn).Length > 0 || Settings.Contains(builtIn);

    /// <summary>The property of the runtime's parameters; empty for what is looked up by name.</summary>
    public static string Property(string builtIn) => builtIn switch
    {
        "AWS::Region" => "Region",
        "AWS::UseFIPS" => "UseFips",
        "AWS::UseDualStack" => "UseDualStack",
        "SDK::Endpoint" => "Endpoint",
        "AWS::Auth::AccountId" => "AccountId",
        _ => "",
    };

    /// <summary>Whether every client has a value for it.</summary>
    public static bool IsAlwaysSet(string builtIn) => builtIn is "AWS::UseFIPS" or "AWS::UseDualStack";

    public static EndpointType TypeOf(string? type) => type?.ToUpperInvariant() switch
    {
        "BOOLEAN" => EndpointType.Boolean,
        "STRINGARRAY" => EndpointType.Texts,
        _ => EndpointType.String,
    };
}
