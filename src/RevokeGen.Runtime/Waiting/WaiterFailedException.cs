namespace RevokeGen.Runtime.Waiting;

/// <summary>The state that was waited for will not come: the last answer rules it out, or the call was refused with an error that the waiter does not expect.</summary>
public sealed class WaiterFailedException : WaiterException
{
    internal WaiterFailedException(string waiter, int attempts, object? response, ServiceException? error)
        : base(waiter, attempts, response, error, error is null ? "failed: the last answer rules it out" : "failed", error)
    {
    }
}
