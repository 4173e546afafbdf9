using System;
using System.Globalization;

namespace RevokeGen.Runtime.Waiting;

/// <summary>The state that was waited for is not there.</summary>
public abstract class WaiterException : ClientException
{
    private protected WaiterException(string waiter, int attempts, object? response, ServiceException? error, string what, Exception? innerException)
        : base(string.Create(CultureInfo.InvariantCulture, $"Waiting for {waiter} {what} (calls: {attempts}){(error is null ? "." : $"; the last one was refused: {error.Message}")}"), innerException) =>
        (Waiter, Attempts, Response, Error) = (waiter, attempts, response, error);

    /// <summary>The waiter's name in the model.</summary>
    public string Waiter { get; }

    /// <summary>How often the operation was called, 1 or more.</summary>
    public int Attempts { get; }

    /// <summary>The last answer, of the operation's response type; null when the last call was refused or there was no answer at all.</summary>
    public object? Response { get; }

    /// <summary>The error with which the service refused the last call; null when it did not.</summary>
    public ServiceException? Error { get; }
}
