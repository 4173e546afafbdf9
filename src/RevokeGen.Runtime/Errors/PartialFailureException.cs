using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Runtime;

/// <summary>Entries of a request failed, in a call that succeeded. The entries that are not among <see cref="Failures"/> are done.</summary>
public sealed class PartialFailureException : ClientException
{
    /// <summary>A message tells of no more failures than this.</summary>
    private const int MaxTold = 5;

    /// <summary>Creates the exception.</summary>
    /// <param name="failures">The failures, at least one.</param>
    /// <exception cref="ArgumentException">There are no failures.</exception>
    public PartialFailureException(IReadOnlyList<PartialFailure> failures)
        : base(Describe(failures)) =>
        Failures = failures;

    /// <summary>The entries that failed, at least one, without those that count as done.</summary>
    public IReadOnlyList<PartialFailure> Failures { get; }

    /// <summary>The service's id of the request, to quote to its operators; null when the answer has none.</summary>
    public string? RequestId => Failures[0].Error.RequestId;

    /// <summary>Throws when an answer has failures that do not count as done; for emitted code.</summary>
    /// <typeparam name="TError">The service's exception.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <param name="except">Says of a failure whether it counts as done; null when none does.</param>
    public static void ThrowIfAny<TError>(IPartialFailures answer, Func<TError, bool>? except)
        where TError : ServiceException
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.HasFailures)
            return;
        List<PartialFailure> failures = [.. answer.GetFailures().Where(failure => except is null || !except((TError)failure.Error))];
        if (failures.Count > 0)
            throw new PartialFailureException(failures);
    }

    private static string Describe(IReadOnlyList<PartialFailure> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        if (failures.Count == 0)
            throw new ArgumentException("There has to be a failure.", nameof(failures));
        var more = failures.Count > MaxTold ? string.Create(CultureInfo.InvariantCulture, $"; and {failures.Count - MaxTold} more") : "";
        var request = failures[0].Error.RequestId is { } id ? $" (request id {id})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"Entries that failed: {failures.Count}. {string.Join("; ", failures.Take(MaxTold))}{more}{request}");
    }
}
