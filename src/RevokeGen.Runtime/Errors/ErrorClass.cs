namespace RevokeGen.Runtime;

/// <summary>Whether sending the same request again may help.</summary>
public enum ErrorClass
{
    /// <summary>Known neither way from the spec; the runtime decides by code and status.</summary>
    Unspecified,

    /// <summary>The same request fails again.</summary>
    Permanent,

    /// <summary>A retry may succeed.</summary>
    Retryable,

    /// <summary>A retry may succeed once the caller slows down.</summary>
    Throttling,
}
