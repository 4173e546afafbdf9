using System.Net.Http;

namespace RevokeGen.Runtime.Retries;

/// <summary>Tells transport failures apart.</summary>
internal static class TransportFailure
{
    /// <summary>Everything may pass, except what the client's own set-up causes.</summary>
    public static ErrorClass Classify(HttpRequestError error) => error switch
    {
        HttpRequestError.ConfigurationLimitExceeded
            or HttpRequestError.ExtendedConnectNotSupported
            or HttpRequestError.UserAuthenticationError
            or HttpRequestError.VersionNegotiationError => ErrorClass.Permanent,
        _ => ErrorClass.Retryable,
    };
}
