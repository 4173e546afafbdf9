namespace RevokeGen.Runtime;

/// <summary>How a client deals with failures that may pass; the modes are those of all AWS clients (AWS SDKs and Tools Reference Guide, "Retry behavior").</summary>
public enum RetryMode
{
    /// <summary>Requests that failed are sent again after a while, as long as not much fails.</summary>
    Standard,

    /// <summary>The same, and once the service throttles, the client also slows down all its requests, first ones included, to the rate that the service takes. For a client that talks to one resource: others would be slowed down with it.</summary>
    Adaptive,
}
