using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using Revoke.Commands;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Serialization;

namespace Revoke.Output;

/// <summary>What the user is told of a failure that is nobody's bug. Everything else keeps its stack trace.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Text">Lines for standard error.</param>
internal sealed record FailureReport(int ExitCode, string Text)
{
    /// <summary>Finds what to tell; null for a failure that is not expected.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="findCase">Names the case of a service's error.</param>
    /// <param name="cancellationToken">Cancelled when the user stopped the command, which tells it from a timeout.</param>
    public static FailureReport? Find(Exception failure, Func<ServiceException, string?> findCase, CancellationToken cancellationToken) => failure switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => new(ExitCodes.Cancelled, "Stopped.\n"),
        JsonInputException input => new(ExitCodes.Invalid, List("The input is not a request:", input.Violations)),
        InvalidRequestException request => new(ExitCodes.Invalid, List($"{request.Operation} was not sent, it breaks the service's rules:", request.Violations)),
        ServiceException refusal => new(ExitCodes.Failed, Describe(refusal, findCase(refusal))),
        MalformedResponseException => new(ExitCodes.Failed, $"{failure.Message}\n"),

        // What is left of a client's own exceptions is about settings: endpoint, credentials, configuration.
        UnreadableInputException or ClientException => new(ExitCodes.Invalid, $"{failure.Message}\n"),
        HttpRequestException or IOException or TimeoutException or OperationCanceledException =>
            new(ExitCodes.Failed, $"The service could not be reached: {failure.Message}\n"),
        _ => null,
    };

    private static string List(string heading, IReadOnlyList<Violation> violations) =>
        string.Concat(violations.Select(static violation => $"  {violation}\n").Prepend($"{heading}\n"));

    private static string Describe(ServiceException refusal, string? knownCase)
    {
        var text = new StringBuilder("The service refused the request.\n");
        Add(text, "code", refusal.Code);
        Add(text, "case", knownCase);
        Add(text, "message", refusal.ServiceMessage);
        Add(text, "status", refusal.StatusCode.ToString(CultureInfo.InvariantCulture));
        Add(text, "request id", refusal.RequestId);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
    }
}
