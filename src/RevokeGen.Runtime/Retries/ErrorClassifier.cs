using System;
using System.Collections.Frozen;
using System.Net;

namespace RevokeGen.Runtime.Retries;

/// <summary>Tells errors apart that the spec says nothing about, by the codes and statuses that all AWS clients share.</summary>
internal static class ErrorClassifier
{
    private static readonly FrozenSet<string> ThrottlingCodes = FrozenSet.Create(
        StringComparer.Ordinal,
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "LimitExceededException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionInProgressException");

    private static readonly FrozenSet<string> TransientCodes = FrozenSet.Create(
        StringComparer.Ordinal,
        "IDPCommunicationError",
        "InternalError",
        "InternalFailure",
        "InternalServerError",
        "RequestTimeout",
        "RequestTimeoutException",
        "ServiceUnavailable",
        "ServiceUnavailableException");

    private static readonly FrozenSet<string> ClockSkewCodes = FrozenSet.Create(
        StringComparer.Ordinal,
        "AuthFailure",
        "InvalidSignatureException",
        "RequestExpired",
        "RequestInTheFuture",
        "RequestTimeTooSkewed",
        "SignatureDoesNotMatch");

    public static ErrorClass Classify(ErrorResponse error)
    {
        if (IsIn(ThrottlingCodes, error) || error.StatusCode == (int)HttpStatusCode.TooManyRequests)
            return ErrorClass.Throttling;
        return IsIn(TransientCodes, error) || error.StatusCode is 500 or 502 or 503 or 504 ? ErrorClass.Retryable : ErrorClass.Permanent;
    }

    /// <summary>Whether a wrong clock may be why the service refused; only its <c>Date</c> can tell.</summary>
    public static bool MayBeClockSkew(string code) => ClockSkewCodes.Contains(code);

    // A service that also names the code of an older protocol means the same by both.
    private static bool IsIn(FrozenSet<string> codes, ErrorResponse error) => codes.Contains(error.Code) || codes.Contains(error.ShapeName);
}
