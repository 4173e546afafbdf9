using System;

namespace RevokeGen.Runtime;

/// <summary>A call, or its last attempt, took longer than the client's settings allow. It is no cancellation: nobody asked the call to stop.</summary>
/// <param name="limit">How long it might have taken.</param>
/// <param name="isAttempt">Whether the limit is that of an attempt, <see cref="ClientOptions.AttemptTimeout"/>; otherwise <see cref="ClientOptions.CallTimeout"/>.</param>
/// <param name="innerException">What the transport made of it.</param>
/// <remarks>The service may have done what it was asked to: only the answer is missing.</remarks>
public sealed class CallTimeoutException(TimeSpan limit, bool isAttempt, Exception? innerException = null)
    : TimeoutException($"The {(isAttempt ? "attempt" : "call")} took longer than {limit:c}, which ClientOptions.{(isAttempt ? nameof(ClientOptions.AttemptTimeout) : nameof(ClientOptions.CallTimeout))} allows.", innerException)
{
    /// <summary>How long it might have taken.</summary>
    public TimeSpan Limit { get; } = limit;

    /// <summary>Whether the limit is that of an attempt, and the attempts are used up; otherwise that of the whole call.</summary>
    public bool IsAttempt { get; } = isAttempt;
}
