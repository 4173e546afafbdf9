using System;

namespace RevokeGen.Runtime.Waiting;

/// <summary>A client whose waits go by a clock of its own. Emitted clients have that of their options; for any other, waiters use <see cref="System.TimeProvider.System"/>.</summary>
public interface ITimedClient
{
    /// <summary>The clock.</summary>
    TimeProvider TimeProvider { get; }
}
