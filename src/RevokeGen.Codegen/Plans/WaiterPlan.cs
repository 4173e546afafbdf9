namespace RevokeGen.Codegen.Plans;

/// <summary>A state that can be waited for.</summary>
/// <param name="Name">The waiter's name in the model.</param>
/// <param name="Method">The C# method's name.</param>
/// <param name="MinDelay">The shortest time between two calls, in seconds.</param>
/// <param name="MaxDelay">The longest time between two calls, in seconds.</param>
/// <param name="Acceptors">What answers say of the state; the first that fits speaks.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
internal sealed record WaiterPlan(
    string Name,
    string Method,
    int MinDelay,
    int MaxDelay,
    EquatableArray<AcceptorPlan> Acceptors,
    string? Deprecation,
    EquatableArray<string> Documentation);
