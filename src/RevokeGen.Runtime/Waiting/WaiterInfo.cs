namespace RevokeGen.Runtime.Waiting;

/// <summary>A waiter's fixed facts (<c>smithy.waiters#waitable</c>).</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="MinDelay">The shortest time between two calls, in seconds, 1 or more.</param>
/// <param name="MaxDelay">The longest time between two calls, in seconds, not below <paramref name="MinDelay"/>.</param>
public readonly record struct WaiterInfo(string Name, int MinDelay, int MaxDelay);
