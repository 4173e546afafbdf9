namespace RevokeGen.Runtime.Waiting;

/// <summary>What one answer says of the state that is waited for (<c>smithy.waiters#AcceptorState</c>).</summary>
public enum WaiterState
{
    /// <summary>It may still come.</summary>
    Retry,

    /// <summary>It is there.</summary>
    Success,

    /// <summary>It will not come.</summary>
    Failure,
}
