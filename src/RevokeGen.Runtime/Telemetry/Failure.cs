using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Runtime.Telemetry;

/// <summary>What is told of a failure to those who look on.</summary>
internal static class Failure
{
    /// <summary>The type of a call that was answered with success, although entries of it failed.</summary>
    public const string PartialType = "PartialFailure";

    /// <summary>One of few values: the service's code, or its status where it names none, or the exception's type.</summary>
    public static string Type(Exception failure) => failure switch
    {
        ServiceException { Code.Length: > 0 } refusal => refusal.Code,
        ServiceException refusal => refusal.StatusCode.ToString(CultureInfo.InvariantCulture),
        _ => failure.GetType().FullName!,
    };

    /// <summary>What happened, for a log. Without the service's own text, in which some repeat the headers of a request that they refuse, tokens included, and without the values of a request that is invalid.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        ServiceException { RequestId: { } id } refusal => string.Create(CultureInfo.InvariantCulture, $"{Type(failure)} (status {refusal.StatusCode}, request id {id})"),
        ServiceException refusal => string.Create(CultureInfo.InvariantCulture, $"{Type(failure)} (status {refusal.StatusCode})"),
        InvalidRequestException => Type(failure),
        _ => $"{Type(failure)}: {failure.Message}",
    };

    /// <summary>How many entries of a batch failed with which code, for a log.</summary>
    public static string Reasons(IReadOnlyList<PartialFailure> failures) => string.Join(", ", failures
        .GroupBy(static failure => failure.Error.Code.Length > 0 ? failure.Error.Code : "no code", StringComparer.Ordinal)
        .Select(static code => string.Create(CultureInfo.InvariantCulture, $"{code.Count()} of {code.Key}")));
}
