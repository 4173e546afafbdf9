namespace RevokeGen.Codegen.Plans;

/// <summary>Names that members of emitted types cannot have, since the language or the emitted code has them.</summary>
internal static class ReservedNames
{
    /// <summary>Members of every emitted record.</summary>
    public static readonly string[] Record =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "EqualityContract", "PrintMembers",
        "Deconstruct", "Validate",
    ];

    /// <summary>Members of responses that hold a stream.</summary>
    public static readonly string[] Disposable = ["Dispose", "DisposeAsync"];

    /// <summary>Members of responses that say which entries failed.</summary>
    public static readonly string[] PartialFailures = ["HasFailures", "GetFailures", "ThrowIfAnyFailed"];

    /// <summary>Members of every emitted union beside those of a record.</summary>
    public static readonly string[] Union = ["Kind", "Value", "Match", "Variant", "Unknown", "UnknownVariant"];

    /// <summary>Members of every emitted enum.</summary>
    public static readonly string[] Enum =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "PrintMembers", "Deconstruct", "Kind", "Value", "Known", "Wire", "Unknown"];

    /// <summary>Members of every emitted exception.</summary>
    public static readonly string[] Exception =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Message", "Data", "InnerException", "HelpLink", "Source",
        "HResult", "StackTrace", "TargetSite", "GetBaseException", "GetObjectData", "SerializeObjectState", "Code", "ServiceMessage", "StatusCode", "RequestId",
        "IsRetryable", "IsThrottling", "Error", "Case",
    ];

    /// <summary>Members of the options of all clients, from which a service's own derive.</summary>
    public static readonly string[] Options =
    [
        "Region", "Endpoint", "Credentials", "Token", "AuthSchemePreference", "Profile", "UseFips", "UseDualStack", "AccountIdEndpointMode", "MaxAttempts", "RetryMode", "MaxResponseBytes", "MaxResponseHeaderBytes", "DisableRequestCompression",
        "RequestMinCompressionSizeBytes", "AttemptTimeout", "CallTimeout", "AppId", "LoggerFactory", "ValidateRequests", "NewIdempotencyToken", "TimeProvider", "AddEndpointValues", "EndpointValues",
    ];

    /// <summary>Variables and parameters of emitted methods.</summary>
    public static readonly string[] Local =
    [
        "writer", "reader", "validator", "value", "name", "metadata", "answer", "headers", "item", "index", "entry", "key", "result", "variants", "builder", "text",
        "other", "hash", "empty", "unknown", "unknownVariant",
    ];

    /// <summary>Variables of which emitted methods may have several, and which therefore carry a number.</summary>
    public static readonly string[] NumberedLocal = ["item", "index", "entry", "key", "list", "map", "held", "payload", "header", "count", "kept"];

    /// <summary>
    /// Types that are nested in emitted types, and type parameters of emitted methods, which a type of the model with that name would hide or be hidden by.
    /// </summary>
    public static readonly string[] Nested = ["Variant", "UnknownVariant", "Known", "Wire", "TWriter", "TReader", "TResult"];
}
