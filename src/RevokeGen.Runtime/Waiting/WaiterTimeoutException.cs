using System;

namespace RevokeGen.Runtime.Waiting;

/// <summary>The state that was waited for did not come in time. It may still come.</summary>
public sealed class WaiterTimeoutException : WaiterException
{
    internal WaiterTimeoutException(string waiter, TimeSpan maxWait, int attempts, object? response, ServiceException? error, OperationCanceledException? stopped)
        : base(waiter, attempts, response, error, $"took longer than {maxWait}", stopped ?? (Exception?)error) =>
        MaxWait = maxWait;

    /// <summary>How long the caller was willing to wait.</summary>
    public TimeSpan MaxWait { get; }
}
