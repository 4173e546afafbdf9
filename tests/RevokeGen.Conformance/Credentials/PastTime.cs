using System;

namespace RevokeGen.Conformance.Credentials;

/// <summary>A clock from before everything was recorded, so that nothing has expired; its timers run.</summary>
internal sealed class PastTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2009, 2, 1, 0, 0, 0, TimeSpan.Zero);
}
