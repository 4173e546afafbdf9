using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime;

/// <summary>The service refused the request. Emitted exceptions derive from it; an error that the spec does not name is one of the service's base type.</summary>
public class ServiceException : ClientException
{
    /// <summary>Creates the exception from what the service said.</summary>
    /// <param name="error">The service's answer.</param>
    /// <param name="errorClass">What the spec knows of the error (<c>smithy.api#retryable</c>, <c>revokegen.rules#errorCases</c>).</param>
    public ServiceException(ErrorResponse error, ErrorClass errorClass = ErrorClass.Unspecified)
        : base(Describe(error))
    {
        Error = error;
        Class = errorClass is ErrorClass.Unspecified ? ErrorClassifier.Classify(error) : errorClass;
    }

    /// <summary>The code on the wire, such as <c>InvalidInputException</c> or <c>ClusterNotFound</c>; empty when the answer names none.</summary>
    public string Code => Error.Code;

    /// <summary>The service's own text; null when there is none.</summary>
    public string? ServiceMessage => Error.Message;

    /// <summary>The HTTP status code.</summary>
    public int StatusCode => Error.StatusCode;

    /// <summary>The service's id of the request, to quote to its operators; null when the answer has none.</summary>
    public string? RequestId => Error.RequestId;

    /// <summary>The second id of the request, which services such as S3 and CloudFront also ask for; null when the answer has none.</summary>
    public string? ExtendedRequestId => Error.ExtendedRequestId;

    /// <summary>Where a redirect (status 3xx) leads, as the service wrote it; null for any other answer. It is never followed: a signature holds for one host.</summary>
    public string? Location => Error.Location;

    /// <summary>Whether the same request may succeed when sent again.</summary>
    public bool IsRetryable => Class is ErrorClass.Retryable or ErrorClass.Throttling;

    /// <summary>Whether the service asks its callers to slow down.</summary>
    public bool IsThrottling => Class is ErrorClass.Throttling;

    /// <summary>Whether the error has this code, on the wire or as the name of its shape in the spec.</summary>
    /// <param name="code">The code, such as <c>ClusterNotFound</c>.</param>
    public bool HasCode(string code) => Error.Code == code || Error.ShapeName == code;

    /// <summary>What the service said.</summary>
    protected ErrorResponse Error { get; }

    /// <summary>The name of the error's shape, which is not always its code.</summary>
    internal string ShapeName => Error.ShapeName;

    private ErrorClass Class { get; }

    private static string Describe(ErrorResponse error)
    {
        var code = error.Code.Length == 0 ? "Error without a code" : error.Code;
        var text = string.IsNullOrEmpty(error.Message) ? "" : $": {error.Message}";
        var location = error.Location is null ? "" : $", redirected to {error.Location}";
        var request = error.RequestId is null ? "" : $", request id {error.RequestId}";
        var extended = error.ExtendedRequestId is null ? "" : $", extended request id {error.ExtendedRequestId}";
        return $"{code}{text} (status {error.StatusCode}{location}{request}{extended})";
    }
}
